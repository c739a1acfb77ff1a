import type { EntityManager } from "typeorm"
import { newId } from "../common/ids"
import { emit } from "../events/emit"
import type { Gateway } from "../gateway"

/** Why money waits for a person. */
export type ReviewReason =
  | "no_code"
  | "unknown_code"
  | "several_codes"
  | "other_account"
  | "overpaid"
  | "paid_again"
  | "late"
  | "paid_after_cancel"
  | "expired_underpaid"
  | "canceled_underpaid"
  | "possible_duplicate"
  | "unexplained_debit"
  | "reversed_after_success"

/** Puts money on the list of what a person must decide, and says so in an event. */
export async function addReview(
  gateway: Gateway,
  manager: EntityManager,
  review: { livemode: boolean; bank_transaction_id: string; payment_intent_id: string | null; amount: number; reason: ReviewReason }
): Promise<string> {
  const id = newId("rev")
  await manager.query(
    "insert into reviews (id, livemode, bank_transaction_id, payment_intent_id, amount, reason) values ($1, $2, $3, $4, $5, $6)",
    [id, review.livemode, review.bank_transaction_id, review.payment_intent_id, review.amount, review.reason]
  )
  await emit(manager, {
    type: "vietqr.review.opened",
    livemode: review.livemode,
    account_id: null,
    object: {
      id, object: "vietqr.review", amount: review.amount, bank_transaction: review.bank_transaction_id, payment_intent: review.payment_intent_id, reason: review.reason, status: "open",
    },
  })
  gateway.metrics.reviews.inc({ reason: review.reason })
  return id
}
