import type { Decision, Owner } from "../context/owner"
import type { RuleContext } from "../context/rule-context"
import { reviewKind } from "../reviews/reasons"
import { resolveReview } from "../reviews/resolve-review"
import type { Review } from "../reviews/review.entity"
import { findReview } from "../reviews/store"
import { UnitOfWork } from "../unit-of-work/unit-of-work"
import { takeReview } from "./take-review"

/**
 * Leaves money where it is, with a reason; nothing is booked. A movement that may be a duplicate is decided instead.
 * @throws NotFoundError, ReviewError
 */
export async function ignoreReview(
  context: RuleContext,
  owner: Owner,
  review_id: string,
  decision: Decision
): Promise<Review> {
  const known = await findReview(context.manager, owner, review_id)
  const kind = known && reviewKind(known.reason) === "credit" ? "credit" : "other"
  const review = await takeReview(context, owner, review_id, kind)
  const work = new UnitOfWork(context)
  resolveReview(review, "ignored", decision, context.clock.now())
  work.changeReview(review)
  work.recordAct({ livemode: review.livemode, object_id: review.id, act: "ignore", ...decision })
  await work.write()
  return review
}
