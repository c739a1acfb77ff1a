import type { Answer, ReadQuery } from "@chophien/contract"
import type { listUnsentMails as route } from "@chophien/contract/staff/mails"
import type { MedusaContainer } from "@medusajs/framework/types"
import { OUTBOX_MODULE } from "../modules/outbox"
import type OutboxService from "../modules/outbox/service"

/** Mails that were given up, or are still on their way, those changed last first. */
export async function listUnsentMails(
  container: MedusaContainer,
  query: ReadQuery<typeof route>
): Promise<Answer<typeof route>> {
  const { mails, count } = await container.resolve<OutboxService>(OUTBOX_MODULE).listUnsent(query)
  return {
    mails: mails.map(({ created_at, next_attempt_at, ...mail }) => ({
      ...mail,
      created_at: created_at.toISOString(),
      next_attempt_at: next_attempt_at.toISOString(),
    })),
    count,
    limit: query.limit,
    offset: query.offset,
  }
}
