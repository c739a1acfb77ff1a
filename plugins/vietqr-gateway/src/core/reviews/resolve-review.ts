import type { EntityManager } from "typeorm"
import type { Decision } from "../context/owner"
import type { ReviewState } from "./open-review"
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

/** Takes an amount off a review, in memory; a review whose amount is used up is resolved. */
export function reduceReview(
  review: ReviewState,
  amount: number,
  resolution: Resolution,
  decision: Decision | null,
  now: Date
): void {
  if (amount < review.amount) review.amount -= amount
  else resolveReview(review, resolution, decision, now)
}

/** Writes what became of reviews that were there before. */
export async function updateReviews(manager: EntityManager, reviews: Iterable<ReviewState>): Promise<void> {
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
