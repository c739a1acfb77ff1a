import { createWorkflow, transform, type WorkflowData, when } from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import type { OrderConfirmation } from "../order-acts"
import { confirmOrderStep } from "./steps/confirm-order"

export const confirmSellerOrderWorkflowId = "confirm-seller-order"

/** The seller takes a paid order on. Done again, it changes nothing. Runs under the order's lock: {@link confirmOrder}. */
export const confirmSellerOrderWorkflow = createWorkflow(
  confirmSellerOrderWorkflowId,
  (input: WorkflowData<OrderConfirmation>) => {
    const done = confirmOrderStep(input)
    when({ done }, ({ done }) => done.changed).then(() => {
      emitEventStep({
        eventName: "seller_order.confirmed",
        data: transform({ input }, ({ input }) => ({ id: input.order_id })),
      })
    })
  }
)
