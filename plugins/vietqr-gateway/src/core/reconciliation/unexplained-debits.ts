import type { EntityManager } from "typeorm"
import { z } from "zod"
import { int8, rows } from "../../kernel/database/sql"
import type { ReviewState } from "../reviews/open-review"
import { lockOpenReviews } from "../reviews/store"

const debitRow = z.object({
  id: z.string(),
  livemode: z.boolean(),
  bank_account_id: z.string(),
  amount: int8,
  codes: z.array(z.string()),
})

/** A debit that nothing explains, and the review that is open because of it. */
export interface UnexplainedDebit extends z.output<typeof debitRow> {
  review: ReviewState
}

/** Debits whose text names one of the codes and that nothing explained yet, oldest first; their reviews are locked. */
export async function lockUnexplainedDebits(
  manager: EntityManager,
  codes: string[]
): Promise<UnexplainedDebit[]> {
  const debits = await rows(
    manager,
    debitRow,
    `select b.id, b.livemode, b.bank_account_id, b.amount, b.codes from reviews r join bank_transactions b on b.id = r.bank_transaction_id
     where r.state = 'open' and r.reason = 'unexplained_debit' and exists (select 1 from jsonb_array_elements_text(b.codes) as c (code) where c.code = any($1))
     order by b.seq`,
    [codes]
  )
  const reviews = await lockOpenReviews(
    manager,
    debits.map(({ id }) => id)
  )
  return debits.flatMap((debit) => {
    const review = reviews.find(
      ({ bank_transaction_id, reason }) => bank_transaction_id === debit.id && reason === "unexplained_debit"
    )
    return review ? [{ ...debit, review }] : []
  })
}
