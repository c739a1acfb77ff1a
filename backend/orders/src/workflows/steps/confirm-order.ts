import { sellerOrderState } from "@chophien/checkout/order-facts"
import { Problem } from "@chophien/platform/problem"
import { Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { readOrderFacts } from "../../read-order-facts"
import { texts } from "../../texts"
import type { ConfirmSellerOrderInput } from "../../types"

export const confirmOrderStepId = "confirm-seller-order"

/**
 * Notes that the seller took a paid order on. An order that was taken on before stays as it is.
 * @throws Problem `not_found`, `order_not_paid`, `order_canceled`
 */
export const confirmOrderStep = createStep(
  confirmOrderStepId,
  async (input: ConfirmSellerOrderInput, { container }) => {
    const order = await readOrderFacts(container, input.order_id)
    const state = sellerOrderState(order)
    if (state === "canceled") throw new Problem("conflict", texts.order_canceled)
    if (state === "awaiting_payment") throw new Problem("conflict", texts.order_not_paid)
    if (state !== "to_confirm") return new StepResponse({ changed: false }, [])
    const metadata = {
      ...order.metadata,
      confirmed_at: new Date().toISOString(),
      confirmed_by: input.member_id,
    }
    await container.resolve(Modules.ORDER).updateOrders([{ id: order.id, metadata }])
    return new StepResponse({ changed: true }, [{ id: order.id, metadata: order.metadata ?? {} }])
  },
  async (before, { container }) => {
    if (before?.length) await container.resolve(Modules.ORDER).updateOrders(before)
  }
)
