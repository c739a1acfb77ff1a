import type { EntityManager } from "typeorm"
import type { Decision } from "../context/owner"
import type { ReviewState } from "./open-review"
import { liveParts, type ReviewPart, share, writeParts } from "./parts"
import { Review } from "./review.entity"

/** How a review ended. */
export type Resolution =
  | "assigned"
  | "booked"
  | "refunded"
  | "ignored"
  | "duplicate"
  | "separate"
  | "reversed"

/** Marks a review as resolved, in memory. */
export function resolveReview(
  review: ReviewState,
  resolution: Resolution,
  decision: Decision | null,
  now: Date
): void {
  Object.assign(review, {
    state: "resolved",
    resolution,
    resolved_by: decision?.author ?? null,
    resolved_reason: decision?.reason ?? null,
    resolved_at: now,
  })
}

/** What of a review is taken, and by which decision. */
export interface Reduction {
  /** Whole VND, no more than there is. */
  amount: number
  resolution: Resolution
  /** Null where no person decided. */
  decision: Decision | null
  now: Date
  /** The one movement whose money is meant; else the oldest goes first. */
  bank_transaction_id?: string | undefined
}

/**
 * Takes an amount off a review, in memory; a review whose amount is used up is resolved, and says how much that was.
 * @returns how much of which movement was taken
 */
export function reduceReview(
  review: ReviewState,
  { amount, resolution, decision, now, bank_transaction_id }: Reduction
): ReviewPart[] {
  const taken = share(liveParts(review.parts, bank_transaction_id), amount)
  if (amount >= review.amount) {
    resolveReview(review, resolution, decision, now)
    return taken
  }
  review.amount -= amount
  for (const part of review.parts)
    part.amount -= taken.find((one) => one.bank_transaction_id === part.bank_transaction_id)?.amount ?? 0
  return taken
}

/** Writes what became of reviews that were there before. */
export async function updateReviews(manager: EntityManager, reviews: Iterable<ReviewState>): Promise<void> {
  await writeParts(manager, [...reviews])
  for (const review of reviews) {
    const { payment_intent_id, reason, amount, state } = review
    const { resolution, resolved_by, resolved_reason, resolved_at } = review
    await manager.update(
      Review,
      { id: review.id },
      {
        payment_intent_id,
        reason,
        amount,
        state,
        resolution,
        resolved_by,
        resolved_reason,
        resolved_at,
      }
    )
  }
}
