import type { SellerOrder } from "@chophien/contract/seller/orders"
import { orderLock, withLock } from "@chophien/platform/locks"
import type { MedusaContainer } from "@medusajs/framework/types"
import { confirmSellerOrderWorkflow } from "../workflows/confirm-seller-order"
import { type OwnOrder, readOwnOrder } from "./read-own-order"

/**
 * The seller takes a paid order on, while nobody else changes the order. One that was taken on stays as it is.
 * @throws Problem `not_found`, `order_not_paid`, `order_canceled`, `order_on_hold`, `busy`
 */
export async function confirmOrder(
  container: MedusaContainer,
  { member_id, ...own }: OwnOrder & { member_id: string }
): Promise<SellerOrder> {
  const { id: order_id } = await readOwnOrder(container, own)
  await withLock(container, orderLock(order_id), () =>
    confirmSellerOrderWorkflow(container).run({ input: { order_id, member_id } })
  )
  return await readOwnOrder(container, own)
}
