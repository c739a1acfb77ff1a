import type { ReadBody } from "@chophien/contract"
import type {
  answerReview as answerRoute,
  reportOwnReview as reportRoute,
} from "@chophien/contract/seller/reviews"
import type { SellerReview } from "@chophien/contract/wire/review"
import { Problem } from "@chophien/platform/problem"
import type { MedusaContainer } from "@medusajs/framework/types"
import { findInText } from "../moderation/find-in-text"
import { actOnReview } from "../reviews/act-on-review"
import { reviewTexts as texts } from "../texts/review"
import { type OwnedReview, readOwnReview, requireOwnReview } from "./list-own-reviews"

/**
 * The seller answers a review, once. Everybody reads the answer, so a phone number or a link in it is refused at once.
 * @throws Problem `not_found`, `review_words_refused`, `review_moved_on`, `busy`
 */
export async function answerReview(
  container: MedusaContainer,
  own: OwnedReview,
  { member_id, text }: { member_id: string } & ReadBody<typeof answerRoute>
): Promise<SellerReview> {
  const row = await requireOwnReview(container, own)
  if (findInText(text).length)
    throw new Problem("invalid_request", texts.review_words_refused, { param: "text" })
  await actOnReview(container, row, {
    act: "answer",
    actor: "seller",
    actor_id: member_id,
    text,
    reason: null,
  })
  return await readOwnReview(container, own)
}

/** The seller asks staff to look at a review. @throws Problem `not_found`, `review_moved_on`, `busy` */
export async function reportOwnReview(
  container: MedusaContainer,
  own: OwnedReview,
  { member_id, reason, text }: { member_id: string } & ReadBody<typeof reportRoute>
): Promise<SellerReview> {
  const row = await requireOwnReview(container, own)
  if (!(await readOwnReview(container, own)).reported)
    await actOnReview(container, row, {
      act: "report",
      actor: "seller",
      actor_id: member_id,
      text: text || null,
      reason,
    })
  return await readOwnReview(container, own)
}
