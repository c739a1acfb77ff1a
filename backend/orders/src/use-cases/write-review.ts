import type { ReadBody } from "@chophien/contract"
import type { OrderReviews, writeReview as route } from "@chophien/contract/store/reviews"
import { orderLock, withLock } from "@chophien/platform/locks"
import { OUTBOX_MODULE, type OutboxService } from "@chophien/platform/modules/outbox/index"
import { Problem } from "@chophien/platform/problem"
import { reviewStep } from "@chophien/vocabulary/review-state"
import type { MedusaContainer } from "@medusajs/framework/types"
import { findInText } from "../moderation/find-in-text"
import { complaints } from "../modules/complaint"
import { reviewService } from "../modules/review"
import type { ReviewPhoto, ReviewRow } from "../modules/review/service"
import { emitRated } from "../reviews/emit-rated"
import { requireOrderOf } from "../reviews/require-reviewable"
import { reviewMails } from "../reviews/review-mails"
import { publicNameOf, reviewRulesAt } from "../reviews/review-rules"
import { photosOf } from "../reviews/review-views"
import { editableUntil, factsOfReview, reviewWindow } from "../reviews/review-window"
import { reviewTexts as texts } from "../texts/review"
import type { OpenedGroup } from "./read-aftercare"
import { productsOf, readOrderReviews } from "./read-order-reviews"

type Written = ReadBody<typeof route>

/** The photos that a review names, of those its shopper sent. @throws Problem `review_photo_unknown` */
async function readPhotos(
  container: MedusaContainer,
  order_group_id: string,
  photo_ids: string[]
): Promise<ReviewPhoto[]> {
  const ids = [...new Set(photo_ids)]
  if (!ids.length) return []
  const rows = await complaints(container).listComplaintPictures(
    { id: ids, order_group_id, url: { $ne: null } },
    { take: ids.length }
  )
  const urls = new Map(rows.map(({ id, url }) => [id, url]))
  return ids.map((id) => {
    const url = urls.get(id)
    if (!url) throw new Problem("invalid_request", texts.review_photo_unknown, { param: "photo_ids" })
    return { id, url }
  })
}

/** Whether somebody who presses twice says the same. */
const isSame = (row: ReviewRow, { stars, text, photo_ids }: Written): boolean =>
  row.stars === stars &&
  row.text === text &&
  photosOf(row)
    .map(({ id }) => id)
    .join() === [...new Set(photo_ids)].join()

/**
 * The shopper reviews a product of an order of which something came, or changes the review. What a rule stops waits for
 * a person of the centre.
 * @throws Problem `order_not_found`, `not_found`, `review_not_open`, `review_too_late`, `review_answered`,
 * `review_photo_unknown`, `busy`
 */
export async function writeReview(
  container: MedusaContainer,
  opened: OpenedGroup,
  written: Written
): Promise<OrderReviews> {
  const { order_id, product_id, stars, text } = written
  const service = reviewService(container)
  await requireOrderOf(container, opened, order_id)
  await withLock(container, orderLock(order_id), async () => {
    const order = await requireOrderOf(container, opened, order_id)
    const title = productsOf(order).get(product_id)
    if (title === undefined) throw new Problem("not_found", texts.not_found)
    const [before] = await service.listReviews({ order_id, product_id }, { take: 1 })
    if (before && isSame(before, written)) return
    const now = new Date()
    const rules = reviewRulesAt(now)
    const { open, until } = reviewWindow(order, rules, now)
    if (!before && !open) throw new Problem("conflict", until ? texts.review_too_late : texts.review_not_open)
    const findings = findInText(text)
    const act = before ? "edit" : "write"
    const step = reviewStep(factsOfReview(before), "shopper", act, findings.length > 0)
    if (!step) throw new Problem("conflict", texts.review_answered)
    if (before && !editableUntil(before, rules, now)) throw new Problem("conflict", texts.review_too_late)
    const review = {
      order_group_id: order.group.id,
      order_id,
      order_display_id: order.display_id,
      product_id,
      product_title: title,
      seller_id: order.seller.id,
      author: publicNameOf(order.group.customer_name),
      stars,
      text,
      photos: await readPhotos(container, order.group.id, written.photo_ids),
      findings,
    }
    const [, edits] = before
      ? await service.listAndCountReviewEntries({ review_id: before.id }, { take: 1 })
      : [[], 0]
    const mails = await reviewMails(container, review, {
      ...(step.audiences.includes("seller") ? { seller: act } : {}),
      ...(step.audiences.includes("staff") ? { staff: true } : {}),
      said: text || null,
      nth: String(edits),
    })
    const outbox = container.resolve<OutboxService>(OUTBOX_MODULE)
    await service.write(review, { step, act }, (context) => outbox.enqueue(mails, context))
    await emitRated(container, product_id)
  })
  return await readOrderReviews(container, opened)
}
