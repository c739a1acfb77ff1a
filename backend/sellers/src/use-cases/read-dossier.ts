import type { Dossier } from "@chophien/contract/wire/application"
import type { Locale } from "@chophien/platform/texts/define-texts"
import type { MedusaContainer } from "@medusajs/framework/types"
import { findHolder, readDossierRows, showDossier } from "../requirements/read-dossier-rows"

/** What is held about a seller or an application, for staff. @throws Problem `not_found` */
export async function readDossier(container: MedusaContainer, id: string, locale: Locale): Promise<Dossier> {
  const rows = await readDossierRows(container, await findHolder(container, id))
  return await showDossier(container, rows, locale)
}
