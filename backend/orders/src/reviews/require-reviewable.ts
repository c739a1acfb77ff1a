import { requireOrderGroup } from "@chophien/checkout/order-group/require-order-group"
import { Problem } from "@chophien/platform/problem"
import type { MedusaContainer } from "@medusajs/framework/types"
import { type ComplainedOrder, readComplainedOrders } from "../complaints/read-complained-orders"
import { reviewTexts as texts } from "../texts/review"

/** The order of a shopper's group. @throws Problem `order_not_found`, `not_found` for an order of another group */
export async function requireOrderOf(
  container: MedusaContainer,
  opened: { id: string; token: string },
  order_id: string
): Promise<ComplainedOrder> {
  const { parts } = await requireOrderGroup(container, opened)
  const order = parts.some((part) => part.order_id === order_id)
    ? (await readComplainedOrders(container, [order_id])).get(order_id)
    : undefined
  if (!order) throw new Problem("not_found", texts.not_found)
  return order
}
