import type { EntityManager } from "typeorm"
import { newId } from "../../kernel/ids"
import type { PreparedEvent } from "../events/emit-events"
import { type WithParts, writeParts } from "./parts"
import type { ReviewReason } from "./reasons"
import type { Review } from "./review.entity"

/** A review as rules see it, whether or not it is written yet. */
export type ReviewState = WithParts<Omit<Review, "seq" | "created_at">>

/** Money for a person, and why. */
export interface ReviewInput {
  livemode: boolean
  bank_transaction_id: string
  payment_intent_id: string | null
  /** Whole VND. */
  amount: number
  reason: ReviewReason
}

/** A review that is to be written. */
export function newReview(input: ReviewInput): ReviewState {
  const { bank_transaction_id, amount, reason } = input
  return {
    id: newId("rev"),
    ...input,
    parts: [{ bank_transaction_id, amount, reason }],
    state: "open",
    resolution: null,
    resolved_by: null,
    resolved_reason: null,
    resolved_at: null,
  }
}

/**
 * Adds a movement's money to an open review, in memory: several credits of one intent are one case.
 * A credit that is back is added to what is left of it.
 */
export function joinReview(
  review: ReviewState,
  { bank_transaction_id, amount, reason }: Pick<ReviewInput, "bank_transaction_id" | "amount" | "reason">
): void {
  review.amount += amount
  const part = review.parts.find((known) => known.bank_transaction_id === bank_transaction_id)
  if (part) part.amount += amount
  else review.parts.push({ bank_transaction_id, amount, reason })
}

/** The event of a new review, or of one that another credit joined. */
export function reviewEvent(type: "opened" | "updated", review: ReviewState): PreparedEvent {
  return {
    type: `vietqr.review.${type}`,
    livemode: review.livemode,
    account_id: null,
    object: {
      id: review.id,
      object: "vietqr.review",
      amount: review.amount,
      bank_transaction: review.bank_transaction_id,
      payment_intent: review.payment_intent_id,
      reason: review.reason,
      status: "open",
    },
  }
}

/** Writes new reviews in their order. */
export async function insertReviews(manager: EntityManager, reviews: readonly ReviewState[]): Promise<void> {
  if (!reviews.length) return
  await manager.query(
    `insert into reviews (id, livemode, bank_transaction_id, payment_intent_id, amount, reason, state, resolution, resolved_by, resolved_reason, resolved_at)
     select r.id, r.livemode, r.bank_transaction_id, r.payment_intent_id, r.amount, r.reason, r.state, r.resolution, r.resolved_by, r.resolved_reason, r.resolved_at
     from jsonb_to_recordset($1::jsonb) as r (
       ord integer, id text, livemode boolean, bank_transaction_id text, payment_intent_id text, amount bigint, reason text,
       state text, resolution text, resolved_by text, resolved_reason text, resolved_at timestamptz) order by r.ord`,
    [JSON.stringify(reviews.map((review, ord) => ({ ord, ...review })))]
  )
  await writeParts(manager, reviews)
}
