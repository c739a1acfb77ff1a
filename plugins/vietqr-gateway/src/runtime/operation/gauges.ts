import { Gauge, type Registry } from "prom-client"
import type { DataSource } from "typeorm"
import { z } from "zod"
import { int8, row } from "../../kernel/database/sql"

const waiting = z.object({
  oldest_notice: z.coerce.number(),
  failed_notices: int8,
  open_reviews: int8,
  oldest_review: z.coerce.number(),
  dead_deliveries: int8,
  unsent: int8,
  unsent_amount: int8,
  unapproved: int8,
  unknown: int8,
})

/** What each gauge shows, by the column it is read from. */
const helps: Readonly<Record<keyof z.output<typeof waiting>, [name: string, help: string]>> = {
  oldest_notice: [
    "gateway_oldest_waiting_notice_seconds",
    "How long the oldest notice has waited to be worked on",
  ],
  failed_notices: ["gateway_failed_notices", "Notices that nobody could work on"],
  open_reviews: ["gateway_open_reviews", "Movements that wait for a person"],
  oldest_review: ["gateway_oldest_open_review_seconds", "How long the oldest of them has waited"],
  dead_deliveries: ["gateway_dead_deliveries", "Webhooks that were given up"],
  unsent: ["gateway_unsent_outgoing", "Refunds and payouts that may leave and are in no batch"],
  unsent_amount: ["gateway_unsent_outgoing_vnd", "Their sum"],
  unapproved: ["gateway_unapproved_outgoing", "Refunds and payouts that wait for an approver"],
  unknown: ["gateway_unknown_outgoing", "Transfers of which nobody knows whether the bank made them"],
}

function readWaiting(db: DataSource): Promise<z.output<typeof waiting> | null> {
  return row(
    db,
    waiting,
    `select (select coalesce(extract(epoch from now() - min(received_at)), 0) from notices where state = 'waiting') as oldest_notice,
       (select count(*) from notices where state = 'failed') as failed_notices,
       (select count(*) from reviews where state = 'open') as open_reviews,
       (select coalesce(extract(epoch from now() - min(created_at)), 0) from reviews where state = 'open') as oldest_review,
       (select count(*) from webhook_deliveries where state = 'dead') as dead_deliveries,
       o.* from (
         select count(*) filter (where state = 'pending' and approvals_missing = 0 and not_before <= now()) as unsent,
           coalesce(sum(amount) filter (where state = 'pending' and approvals_missing = 0 and not_before <= now()), 0) as unsent_amount,
           count(*) filter (where state = 'pending' and approvals_missing > 0) as unapproved,
           count(*) filter (where state = 'unknown') as unknown
         from outgoing_payments where state in ('pending', 'unknown')) o`
  )
}

/** Gauges of what waits. @returns what reads them from the database, to be called before they are shown */
export function registerGauges(registry: Registry, db: DataSource): () => Promise<void> {
  const gauges = waiting.keyof().options.map((column) => {
    const [name, help] = helps[column]
    return { column, gauge: new Gauge({ name, help, registers: [registry] }) }
  })
  return async () => {
    const found = await readWaiting(db)
    if (found) for (const { column, gauge } of gauges) gauge.set(found[column])
  }
}
