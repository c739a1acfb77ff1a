import type { Answer } from "@chophien/contract"
import type { readOwnDossier as route } from "@chophien/contract/seller/dossier"
import type { Locale } from "@chophien/platform/texts/define-texts"
import type { MedusaContainer } from "@medusajs/framework/types"
import { readDossierRows, showChecklist } from "../requirements/read-dossier-rows"
import type { SellerSession } from "../seller-session"

/** What selling asks of a seller and where that stands, as its members see it. */
export async function readOwnDossier(
  container: MedusaContainer,
  seller: SellerSession["seller"],
  locale: Locale
): Promise<Answer<typeof route>> {
  const { list, identity } = await readDossierRows(container, seller)
  return {
    checklist: showChecklist(list, locale),
    identity_due_on: identity.due_on,
    identified: identity.state === "identified",
  }
}
