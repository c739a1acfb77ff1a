import { transfer_max } from "@chophien/vocabulary/amount"
import { NotFoundError } from "../../kernel/errors"
import type { Owner } from "../context/owner"
import type { RuleContext } from "../context/rule-context"
import { ReviewError } from "../reviews/errors"
import type { ReviewState } from "../reviews/open-review"
import { liveParts, sumOf, type WithParts } from "../reviews/parts"
import { type ReviewKind, reviewKind } from "../reviews/reasons"
import type { Review } from "../reviews/review.entity"
import { lockReview } from "../reviews/store"

/**
 * The open review of an id, locked, of the kind that an act is for.
 * @throws NotFoundError, ReviewError `review_unexpected_state`
 */
export async function takeReview(
  { manager }: RuleContext,
  owner: Owner,
  id: string,
  kind: ReviewKind
): Promise<WithParts<Review>> {
  const review = await lockReview(manager, owner, id)
  if (!review) throw new NotFoundError("review", id)
  if (review.state !== "open")
    throw new ReviewError("review_unexpected_state", "This review is already resolved.", "review")
  if (reviewKind(review.reason) !== kind)
    throw new ReviewError(
      "review_unexpected_state",
      `This act is not for a review of the kind ${review.reason}.`,
      "review"
    )
  return review
}

/** Which part of a review an act is about: all of it where nothing is named. */
export interface WantedPart {
  /** Whole VND. */
  amount?: number | undefined
  /** The one movement whose money is meant. */
  bank_transaction?: string | undefined
}

/**
 * How much of a review an act takes: all, or the named part, in whole VND.
 * @throws ReviewError `review_amount_too_large`
 */
export function partOf(review: ReviewState, { amount: requested, bank_transaction }: WantedPart): number {
  const left = sumOf(liveParts(review.parts, bank_transaction))
  const amount = requested ?? left
  if (amount > left || amount < 1)
    throw new ReviewError("review_amount_too_large", `Only ${left} VND are left of this.`, "amount")
  if (amount > transfer_max)
    throw new ReviewError(
      "review_amount_too_large",
      `One bank transfer carries less than ${transfer_max + 1} VND: name a part of the ${left} VND.`,
      "amount"
    )
  return amount
}
