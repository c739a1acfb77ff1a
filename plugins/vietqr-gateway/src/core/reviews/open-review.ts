import type { EntityManager } from "typeorm"
import { newId } from "../../kernel/ids"
import type { Gateway } from "../../runtime/gateway"
import { Writes } from "../unit-of-work/unit-of-work"

/** Why money waits for a person. */
export const reviewReasons = [
  "no_code",
  "unknown_code",
  "several_codes",
  "other_account",
  "overpaid",
  "paid_again",
  "late",
  "paid_after_cancel",
  "expired_underpaid",
  "canceled_underpaid",
  "possible_duplicate",
  "unexplained_debit",
  "reversed_after_success",
] as const
export type ReviewReason = (typeof reviewReasons)[number]

/** Money for a person, and why. */
export interface ReviewWanted {
  livemode: boolean
  bank_transaction_id: string
  payment_intent_id: string | null
  amount: number
  reason: ReviewReason
}

/**
 * Will put money on the list of what a person must decide, and say so in an event.
 * @returns the review's id
 */
export function openReview(gateway: Gateway, writes: Writes, review: ReviewWanted): string {
  const id = newId("rev")
  writes.review({ id, ...review })
  writes.emit({
    type: "vietqr.review.opened",
    livemode: review.livemode,
    account_id: null,
    object: {
      id,
      object: "vietqr.review",
      amount: review.amount,
      bank_transaction: review.bank_transaction_id,
      payment_intent: review.payment_intent_id,
      reason: review.reason,
      status: "open",
    },
  })
  gateway.metrics.reviews.inc({ reason: review.reason })
  return id
}

/** The same at once. */
export async function addReview(
  gateway: Gateway,
  manager: EntityManager,
  review: ReviewWanted
): Promise<string> {
  const writes = new Writes()
  const id = openReview(gateway, writes, review)
  await writes.write(manager)
  return id
}
