import type { SellerOrder } from "@chophien/contract/seller/orders"
import { orderLock, withLock } from "@chophien/platform/locks"
import type { MedusaContainer } from "@medusajs/framework/types"
import type { OrderShipment } from "../order-acts"
import { readTypedCode } from "../read-typed-code"
import { shipSellerOrderWorkflow } from "../workflows/ship-seller-order"
import { type OwnOrder, readOwnOrder } from "./read-own-order"

/**
 * The seller hands over what is left of an order, or the named pieces of it, while nobody else changes the order.
 *
 * @example
 * await shipOrder(container, { seller_id, member_id, order_id, locale, carrier: "Viettel Post", tracking_number: "VTP123456" })
 * @throws Problem `not_found`, `order_not_paid`, `order_not_confirmed`, `order_canceled`, `order_already_shipped`, `pieces_not_left`, `order_on_hold`, `busy`,
 * and those of `readTypedCode`
 */
export async function shipOrder(
  container: MedusaContainer,
  { member_id, carrier, tracking_number: typed, items, ...own }: OwnOrder & Omit<OrderShipment, "order_id">
): Promise<SellerOrder> {
  const { id: order_id } = await readOwnOrder(container, own)
  const tracking_number = readTypedCode({ carrier, tracking_number: typed })
  await withLock(container, orderLock(order_id), () =>
    shipSellerOrderWorkflow(container).run({
      input: { order_id, member_id, carrier, tracking_number, ...(items ? { items } : {}) },
    })
  )
  return await readOwnOrder(container, own)
}
