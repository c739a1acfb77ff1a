import { z } from "zod"
import { row } from "../../kernel/database/sql"
import { book } from "../../kernel/ledger/book"
import type { RuleContext } from "../context/rule-context"
import { insertEvents } from "../events/emit-events"
import type { OutgoingPayment } from "../outgoing-payments/outgoing-payment.entity"
import { outgoingAccount } from "../outgoing-payments/plan-outgoing"
import { updateOutgoing } from "../outgoing-payments/store"
import { insertReviews, newReview, reviewOpened } from "../reviews/open-review"
import { reviewReasons } from "../reviews/reasons"
import { emitRefundEvent } from "./emit-refund"
import type { Refund } from "./refund.entity"

const formerReview = z.object({ reason: z.enum(reviewReasons), payment_intent_id: z.string().nullable() })

/** Opens a review of money that is nobody's again, for the reason it was under review before. */
async function reviewAgain(context: RuleContext, refund: Refund, bank_transaction_id: string): Promise<void> {
  const { manager } = context
  const former = await row(
    manager,
    formerReview,
    "select reason, payment_intent_id from reviews where bank_transaction_id = $1 and reason <> 'possible_duplicate' order by seq limit 1",
    [bank_transaction_id]
  )
  if (!former) throw new Error(`refund ${refund.id} has no review`)
  const review = newReview({
    livemode: refund.livemode,
    bank_transaction_id,
    amount: refund.amount,
    ...former,
  })
  await insertReviews(manager, [review])
  await insertEvents(context, [reviewOpened(review)])
}

/**
 * Releases the promised money of a locked refund to where it came from.
 * The transfer was not made (`failed`), or is given up before it was sent (`canceled`).
 */
export async function releaseRefund(
  context: RuleContext,
  refund: Refund,
  outgoing: OutgoingPayment,
  outcome: { state: "failed" | "canceled"; code: string | null; message: string | null }
): Promise<void> {
  const { manager, clock } = context
  const place = { bank_account_id: outgoing.bank_account_id, object_id: refund.id }
  const { bank_transaction_id } = refund
  await book(manager, {
    livemode: outgoing.livemode,
    kind: "refund_failed",
    unique_key: `given back:${refund.id}`,
    entries: [
      { account: outgoingAccount("refund"), amount: outgoing.amount, ...place },
      bank_transaction_id
        ? { account: "unallocated", amount: -outgoing.amount, ...place, bank_transaction_id }
        : {
            account: "balance",
            amount: -outgoing.amount,
            ...place,
            account_id: refund.account_id,
            payment_intent_id: refund.payment_intent_id,
          },
    ],
  })
  if (bank_transaction_id) await reviewAgain(context, refund, bank_transaction_id)
  await updateOutgoing(context, outgoing, {
    state: outcome.state,
    settled_at: clock.now(),
    failure_code: outcome.code,
    failure_message: outcome.message,
  })
  await emitRefundEvent(context, outcome.state === "failed" ? "refund.failed" : "refund.updated", refund)
}
