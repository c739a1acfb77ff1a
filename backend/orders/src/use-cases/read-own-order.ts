import type { SellerOrder } from "@chophien/contract/seller/orders"
import { Problem } from "@chophien/platform/problem"
import type { Locale } from "@chophien/platform/texts/define-texts"
import { requireOwnOrder } from "@chophien/sellers/ownership"
import type { MedusaContainer } from "@medusajs/framework/types"
import { readSellerOrders } from "../seller-order-view"
import { texts } from "../texts"

/** An order that a seller wants to see or change, and the language of who reads the answer. */
export type OwnOrder = { seller_id: string; order_id: string; locale: Locale }

/** One order of a seller. @throws Problem `not_found` unless it is the seller's */
export async function readOwnOrder(
  container: MedusaContainer,
  { seller_id, order_id, locale }: OwnOrder
): Promise<SellerOrder> {
  await requireOwnOrder(container, seller_id, order_id)
  const [order] = await readSellerOrders(container, [order_id], locale)
  if (!order) throw new Problem("not_found", texts.not_found)
  return order
}
