import { randomInt } from "node:crypto"
import type { Locale } from "@chophien/platform/texts/define-texts"
import { newOrderCode } from "@chophien/vocabulary/order-code"
import type { SellerKind } from "@chophien/vocabulary/seller"
import type { MedusaContainer } from "@medusajs/framework/types"
import { applicationWords } from "../applications/application-words"
import { onboarding } from "../modules/onboarding"
import type { ApplicationRow } from "../modules/onboarding/service"

/**
 * Begins an application.
 * @param officer_id the person of the staff who fills it in with a producer; null where the producer does alone
 */
export async function startApplication(
  container: MedusaContainer,
  { kind, locale, officer_id }: { kind: SellerKind; locale: Locale; officer_id: string | null }
): Promise<ApplicationRow> {
  const service = onboarding(container)
  const code = newOrderCode((limit) => randomInt(limit))
  const row = await service.createSellerApplications({
    ...{ kind, locale, officer_id, code },
    folded: applicationWords({ code }),
  })
  await service.addEntry({
    application_id: row.id,
    act: "started",
    actor: officer_id ? "staff" : "applicant",
    actor_id: officer_id,
  })
  return row
}
