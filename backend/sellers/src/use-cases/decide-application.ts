import type { ReadBody } from "@chophien/contract"
import type { decideApplication as route } from "@chophien/contract/staff/applications"
import { withLock } from "@chophien/platform/locks"
import { OUTBOX_MODULE, type OutboxService } from "@chophien/platform/modules/outbox/index"
import { Problem } from "@chophien/platform/problem"
import { isApplicationOpen } from "@chophien/vocabulary/application"
import type { MedusaContainer } from "@medusajs/framework/types"
import { applicationMails } from "../applications/application-mails"
import { dossierOfApplication } from "../applications/application-view"
import { findApplicationOfStaff } from "../applications/find-own-application"
import { onboarding } from "../modules/onboarding"
import type { ApplicationRow } from "../modules/onboarding/service"
import { hindrances } from "../requirements/read-dossier-rows"
import { texts } from "../texts"
import { createSellerWorkflow } from "../workflows"
import { approveSellers } from "./approve-seller"
import { findSimilarSellers } from "./find-similar-sellers"

type Decision = ReadBody<typeof route>

const outcomes = {
  approve: { to: "approved", entry: "approved", news: "approved" },
  ask: { to: "more_needed", entry: "more_needed", news: "more_needed" },
  refuse: { to: "refused", entry: "refused", news: "refused" },
} as const

/** An answer that an approval cannot do without; `submitApplication` has seen to it. */
function answered(value: string | null): string {
  if (value === null) throw new Problem("conflict", texts.application_incomplete)
  return value
}

/** Makes the seller of an application, unless a run before did. Answers its id. */
async function makeSeller(
  container: MedusaContainer,
  row: ApplicationRow,
  { author, despite_similar }: { author: string; despite_similar: boolean }
): Promise<string> {
  if (row.seller_id) return row.seller_id
  if (!row.email) throw new Problem("conflict", texts.application_email_missing, { param: "email" })
  const facts = {
    name: answered(row.name),
    kind: row.kind,
    province_code: answered(row.province_code),
    commune_code: answered(row.commune_code),
    address_line: answered(row.address_line),
    phone: answered(row.phone),
    ...(row.tax_code ? { tax_code: row.tax_code } : {}),
  }
  const similar = despite_similar ? [] : await findSimilarSellers(container, facts)
  if (similar.length)
    throw new Problem("conflict", texts.seller_similar, {
      values: { names: similar.map(({ name }) => name).join(", ") },
    })
  const { result } = await createSellerWorkflow(container).run({
    input: {
      ...facts,
      email: row.email,
      description: row.goods ?? undefined,
      officer_id: row.officer_id ?? author,
      member: { name: answered(row.contact_name), email: row.email, phone: facts.phone },
    },
  })
  const seller_id = result.seller.id
  await onboarding(container).handOver({ application_id: row.id, seller_id })
  return seller_id
}

/**
 * Decides an application: it is approved, which makes the seller and invites its member; or more is asked for; or it is
 * refused. The applicant is told in the same transaction.
 * @throws Problem `not_found`, `application_closed`, `application_text_missing`, `application_hindered`,
 * `application_email_missing`, `seller_similar`, and those of making and approving a seller
 */
export async function decideApplication(
  container: MedusaContainer,
  { id, author }: { id: string; author: string },
  { act, text, despite_similar = false }: Decision
): Promise<void> {
  await withLock(container, `chophien:application:${id}`, async () => {
    const row = await findApplicationOfStaff(container, id)
    if (row.state === "approved" && act === "approve") return
    if (!isApplicationOpen(row.state) || row.state === "draft")
      throw new Problem("conflict", texts.application_closed)
    if (act !== "approve" && !text)
      throw new Problem("invalid_request", texts.application_text_missing, { param: "text" })
    if (act === "approve") {
      const rows = await dossierOfApplication(container, row)
      const codes = hindrances(rows)
      if (codes.length) {
        const names = rows.requirements.filter(({ code }) => codes.includes(code)).map((one) => one.name_vi)
        throw new Problem("conflict", texts.application_hindered, { values: { names: names.join("; ") } })
      }
      const seller_id = await makeSeller(container, row, { author, despite_similar })
      await approveSellers(container, [seller_id], author)
    }
    const { to, entry, news } = outcomes[act]
    const occasion = new Date(row.updated_at).getTime()
    const mails = applicationMails(container, row, { news, text: text ?? null, occasion })
    const outbox = container.resolve<OutboxService>(OUTBOX_MODULE)
    const done = await onboarding(container).moveApplication(
      { id, from: row.state, to, message: text ?? null },
      { application_id: id, act: entry, actor: "staff", actor_id: author, text: text ?? null },
      (context) => outbox.enqueue(mails, context)
    )
    if (!done) throw new Problem("conflict", texts.application_closed)
  })
}
