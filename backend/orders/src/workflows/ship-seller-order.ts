import { createWorkflow, transform, type WorkflowData, when } from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import type { ShipSellerOrderInput } from "../types"
import { planShipmentStep } from "./steps/plan-shipment"
import { shipParcelsStep } from "./steps/ship-parcels"
import { tellOfShipmentStep } from "./steps/tell-of-shipment"

export const shipSellerOrderWorkflowId = "ship-seller-order"

/**
 * The seller hands over what is left of a confirmed order: a fulfilment from the seller's place with the tracking
 * number, its shipment, the stock taken off, and a mail to the shopper. Done again with the same tracking number, it
 * changes nothing. Runs under the order's lock: {@link shipSellerOrder}.
 */
export const shipSellerOrderWorkflow = createWorkflow(
  shipSellerOrderWorkflowId,
  (input: WorkflowData<ShipSellerOrderInput>) => {
    const plan = planShipmentStep(input)
    const done = shipParcelsStep(transform({ input, plan }, ({ input, plan }) => ({ ...input, plan })))
    tellOfShipmentStep(input)
    when({ done }, ({ done }) => done.shipped).then(() => {
      emitEventStep({
        eventName: "seller_order.shipped",
        data: transform({ input }, ({ input }) => ({ id: input.order_id })),
      })
    })
  }
)
