import { requireOrderGroup } from "@chophien/checkout/order-group/require-order-group"
import type { OrderReviews, ReviewableOrder } from "@chophien/contract/store/reviews"
import type { MedusaContainer } from "@medusajs/framework/types"
import { type ComplainedOrder, readComplainedOrders } from "../complaints/read-complained-orders"
import { reviewService } from "../modules/review"
import type { ReviewRow } from "../modules/review/service"
import { type ReviewRules, reviewRulesAt } from "../reviews/review-rules"
import { ownReviewOf } from "../reviews/review-views"
import { editableUntil, reviewWindow } from "../reviews/review-window"
import type { OpenedGroup } from "./read-aftercare"

type SellerStars = { speed: number; packing: number; written_at: Date | string }

/**
 * What the shopper of an order group can review of each order, and what they wrote.
 * @throws Problem `order_not_found`, for an unknown id and a wrong token alike
 */
export async function readOrderReviews(
  container: MedusaContainer,
  opened: OpenedGroup
): Promise<OrderReviews> {
  const group = await requireOrderGroup(container, opened)
  const service = reviewService(container)
  const [orders, reviews, rated] = await Promise.all([
    readComplainedOrders(
      container,
      group.parts.map(({ order_id }) => order_id)
    ),
    service.listReviews({ order_group_id: group.id }, { take: null }),
    service.listSellerReviews({ order_group_id: group.id }, { take: null }),
  ])
  const now = new Date()
  const rules = reviewRulesAt(now)
  return {
    orders: [...orders.values()]
      .filter(({ paid_at }) => paid_at !== null)
      .sort((a, b) => a.display_id - b.display_id)
      .map((order) =>
        reviewableOrderOf(order, {
          reviews: reviews.filter(({ order_id }) => order_id === order.id),
          rated: rated.find(({ order_id }) => order_id === order.id),
          rules,
          now,
        })
      ),
  }
}

/** The products of an order, each once however many of its variants were bought. */
export const productsOf = ({ items }: Pick<ComplainedOrder, "items">): Map<string, string> =>
  new Map(items.flatMap(({ product_id, title }) => (product_id ? [[product_id, title] as const] : [])))

function reviewableOrderOf(
  order: ComplainedOrder,
  {
    reviews,
    rated,
    rules,
    now,
  }: { reviews: ReviewRow[]; rated: SellerStars | undefined; rules: ReviewRules; now: Date }
): ReviewableOrder {
  const { open, until } = reviewWindow(order, rules, now)
  return {
    order_id: order.id,
    seller_name: order.seller.name,
    open,
    until: until?.toISOString() ?? null,
    products: [...productsOf(order)].map(([product_id, title]) => {
      const row = reviews.find((each) => each.product_id === product_id)
      return { product_id, title, review: row ? ownReviewOf(row, rules, now) : null }
    }),
    seller_review: rated
      ? {
          speed: rated.speed,
          packing: rated.packing,
          written_at: new Date(rated.written_at).toISOString(),
          editable_until: editableUntil({ ...rated, answered_at: null }, rules, now)?.toISOString() ?? null,
        }
      : null,
  }
}
