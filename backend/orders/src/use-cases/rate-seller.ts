import type { ReadBody } from "@chophien/contract"
import type { OrderReviews, rateSeller as route } from "@chophien/contract/store/reviews"
import { orderLock, withLock } from "@chophien/platform/locks"
import { Problem } from "@chophien/platform/problem"
import type { MedusaContainer } from "@medusajs/framework/types"
import { reviewService } from "../modules/review"
import { requireOrderOf } from "../reviews/require-reviewable"
import { reviewRulesAt } from "../reviews/review-rules"
import { editableUntil, reviewWindow } from "../reviews/review-window"
import { reviewTexts as texts } from "../texts/review"
import type { OpenedGroup } from "./read-aftercare"
import { readOrderReviews } from "./read-order-reviews"

/**
 * The shopper rates how quickly a seller sent and how well it packed, or changes that. Nobody gets a mail: two numbers
 * without words ask for no answer, and the panel shows the average.
 * @throws Problem `order_not_found`, `not_found`, `review_not_open`, `review_too_late`, `busy`
 */
export async function rateSeller(
  container: MedusaContainer,
  opened: OpenedGroup,
  { order_id, speed, packing }: ReadBody<typeof route>
): Promise<OrderReviews> {
  const service = reviewService(container)
  await requireOrderOf(container, opened, order_id)
  await withLock(container, orderLock(order_id), async () => {
    const order = await requireOrderOf(container, opened, order_id)
    const [before] = await service.listSellerReviews({ order_id }, { take: 1 })
    if (before?.speed === speed && before.packing === packing) return
    const now = new Date()
    const rules = reviewRulesAt(now)
    const { open, until } = reviewWindow(order, rules, now)
    const isOpen = before ? editableUntil({ ...before, answered_at: null }, rules, now) !== null : open
    if (!isOpen) throw new Problem("conflict", until ? texts.review_too_late : texts.review_not_open)
    await service.rate({
      order_id,
      order_group_id: order.group.id,
      seller_id: order.seller.id,
      speed,
      packing,
    })
  })
  return await readOrderReviews(container, opened)
}
