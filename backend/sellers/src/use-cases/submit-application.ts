import { OUTBOX_MODULE, type OutboxService } from "@chophien/platform/modules/outbox/index"
import { Problem } from "@chophien/platform/problem"
import { missingAnswer } from "@chophien/vocabulary/application"
import type { MedusaContainer } from "@medusajs/framework/types"
import { applicationMails } from "../applications/application-mails"
import { consentVersions } from "../applications/application-view"
import { requireOpen } from "../applications/find-own-application"
import { onboarding } from "../modules/onboarding"
import type { ApplicationRow } from "../modules/onboarding/service"
import { texts } from "../texts"

type Agreed = { rules_version: string; privacy_version: string }

/**
 * Sends an application in, with what was agreed to. Sent again after staff asked for more, it waits for them anew.
 * @param staff_id beside whom the producer agreed; null where they did alone
 * @throws Problem `application_closed`, `application_incomplete`, `consent_outdated`
 */
export async function submitApplication(
  container: MedusaContainer,
  row: ApplicationRow,
  { rules_version, privacy_version }: Agreed,
  staff_id: string | null
): Promise<void> {
  requireOpen(row)
  const missing = missingAnswer(row)
  if (missing) throw new Problem("invalid_request", texts.application_incomplete, { param: missing })
  const versions = consentVersions(container)
  if (rules_version !== versions.rules || privacy_version !== versions.privacy)
    throw new Problem("conflict", texts.consent_outdated)
  if (row.state === "submitted") return
  const service = onboarding(container)
  const given_at = new Date()
  const consents = Object.entries(versions).map(([purpose, version]) => ({
    holder_id: row.id,
    purpose: purpose === "rules" ? ("rules" as const) : ("privacy" as const),
    ...{ version, given_at, witness_id: staff_id },
  }))
  const mails = applicationMails(container, row, { news: "received", text: null, occasion: Number(given_at) })
  const outbox = container.resolve<OutboxService>(OUTBOX_MODULE)
  await service.moveApplication(
    { id: row.id, from: row.state, to: "submitted" },
    {
      application_id: row.id,
      act: "submitted",
      actor: staff_id ? "staff" : "applicant",
      actor_id: staff_id,
    },
    async (context) => {
      await service.createSellerConsents(consents, context)
      await outbox.enqueue(mails, context)
    }
  )
}
