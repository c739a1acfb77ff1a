import type { EntityManager } from "typeorm"
import { z } from "zod"
import { int8, rows } from "../../kernel/database/sql"
import { reviewReasons } from "../reviews/reasons"
import type { Refund } from "./refund.entity"

const refundCredit = z.object({
  bank_transaction_id: z.string(),
  /** Whole VND. */
  amount: int8,
  /** Why its money was under review, and the intent it came for. */
  reason: z.enum(reviewReasons),
  payment_intent_id: z.string().nullable(),
})

/** The credits from which a refund of money that nobody owned was taken, oldest first; none for a charge's. */
export function creditsOfRefund(
  manager: Pick<EntityManager, "query">,
  { id, review_id }: Refund
): Promise<z.output<typeof refundCredit>[]> {
  return rows(
    manager,
    refundCredit,
    `select e.bank_transaction_id, e.amount, former.reason, former.payment_intent_id
     from ledger_transactions t join ledger_entries e on e.transaction_id = t.id and e.account = 'unallocated'
     cross join lateral (
       select c.reason, r.payment_intent_id from review_credits c join reviews r on r.id = c.review_id
       where c.bank_transaction_id = e.bank_transaction_id and c.reason <> 'possible_duplicate'
       order by r.id is not distinct from $2 desc, c.seq limit 1) former
     where t.unique_key = 'refund:' || $1 order by e.id`,
    [id, review_id]
  )
}
