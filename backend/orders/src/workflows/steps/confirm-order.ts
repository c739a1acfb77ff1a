import { readOrderFacts } from "@chophien/checkout/order-facts"
import { Problem } from "@chophien/platform/problem"
import { refusalOfAct } from "@chophien/vocabulary/order-state"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { orderCare } from "../../modules/order-care"
import { sellerOrders } from "../../modules/seller-order"
import type { OrderConfirmation } from "../../order-acts"
import { texts } from "../../texts"

export const confirmOrderStepId = "confirm-seller-order"

/**
 * Writes down that the seller took a paid order on. An order that was taken on before stays as it is.
 * @throws Problem `not_found`, `order_not_paid`, `order_canceled`, `order_on_hold`
 */
export const confirmOrderStep = createStep(
  confirmOrderStepId,
  async ({ order_id, member_id }: OrderConfirmation, { container }) => {
    const [facts] = await readOrderFacts(container, [order_id])
    if (!facts) throw new Problem("not_found", texts.not_found)
    const refusal = refusalOfAct("confirm", facts)
    if (refusal === "order_canceled" || refusal === "order_not_paid" || refusal === "order_on_hold")
      throw new Problem("conflict", texts[refusal])
    const changed = !refusal && (await sellerOrders(container).confirm(order_id, member_id))
    // The clock may have ended with the deadline of the confirmation.
    if (changed) await orderCare(container).wake(order_id)
    return new StepResponse({ changed }, changed ? order_id : null)
  },
  async (order_id, { container }) => {
    if (order_id) await sellerOrders(container).deleteOrderConfirmations({ order_id })
  }
)
