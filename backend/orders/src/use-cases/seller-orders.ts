import { orderLock, withLock } from "@chophien/platform/locks"
import type { MedusaContainer } from "@medusajs/framework/types"
import type { ConfirmSellerOrderInput, ShipSellerOrderInput } from "../types"
import { confirmSellerOrderWorkflow } from "../workflows/confirm-seller-order"
import { shipSellerOrderWorkflow } from "../workflows/ship-seller-order"

export * from "../types"
export * from "../workflows/confirm-seller-order"
export * from "../workflows/ship-seller-order"

/**
 * The seller takes a paid order on, while nobody else changes the order.
 * @throws Problem `not_found`, `order_not_paid`, `order_canceled`
 */
export async function confirmSellerOrder(
  container: MedusaContainer,
  input: ConfirmSellerOrderInput
): Promise<void> {
  await withLock(container, orderLock(input.order_id), () =>
    confirmSellerOrderWorkflow(container).run({ input })
  )
}

/**
 * The seller hands over what is left of an order, while nobody else changes the order.
 *
 * @example
 * await shipSellerOrder(container, { order_id: "order_123", member_id: "mem_123", carrier: "Viettel Post", tracking_number: "VTP123456" })
 */
export async function shipSellerOrder(
  container: MedusaContainer,
  input: ShipSellerOrderInput
): Promise<void> {
  await withLock(container, orderLock(input.order_id), () =>
    shipSellerOrderWorkflow(container).run({ input })
  )
}
