import { createWorkflow, transform, type WorkflowData, when } from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import type { OrderShipment } from "../order-acts"
import { planShipmentStep } from "./steps/plan-shipment"
import { queueShipmentMailsStep } from "./steps/queue-shipment-mails"
import { shipParcelsStep } from "./steps/ship-parcels"

export const shipSellerOrderWorkflowId = "ship-seller-order"

/**
 * The seller hands over what is left of a confirmed order. Its parcels leave under one tracking number, the stock is
 * taken off, and the shopper gets a mail. Done again with the same number, it changes nothing. Runs under the order's
 * lock: {@link shipOrder}.
 */
export const shipSellerOrderWorkflow = createWorkflow(
  shipSellerOrderWorkflowId,
  (input: WorkflowData<OrderShipment>) => {
    const plan = planShipmentStep(input)
    const done = shipParcelsStep(transform({ input, plan }, ({ input, plan }) => ({ ...input, plan })))
    queueShipmentMailsStep(input)
    when({ done }, ({ done }) => done.shipped).then(() => {
      emitEventStep({
        eventName: "seller_order.shipped",
        data: transform({ input }, ({ input }) => ({ id: input.order_id })),
      })
    })
  }
)
