import { trackingUrl } from "@chophien/fulfillment-vietnam/carriers"
import {
  acquireLockStep,
  createOrderFulfillmentWorkflow,
  createOrderShipmentWorkflow,
  emitEventStep,
  releaseLockStep,
  updateFulfillmentWorkflow,
} from "@medusajs/medusa/core-flows"
import { createWorkflow, transform, when, type WorkflowData } from "@medusajs/framework/workflows-sdk"
import { enqueueMailsStep } from "../../mail/steps/enqueue-mails"
import { planShipmentStep } from "../steps/plan-shipment"
import type { ShipSellerOrderInput } from "../types"

export const shipSellerOrderWorkflowId = "ship-seller-order"

/**
 * The seller hands the parcel of a confirmed order over to a carrier: a fulfilment from the seller's place with the
 * tracking number, its shipment, the stock taken off, and a mail to the shopper. Done again with the same tracking
 * number, it changes nothing.
 *
 * @example
 * await shipSellerOrderWorkflow(container).run({
 *   input: { order_id: "order_123", member_id: "mem_123", carrier: "Viettel Post", tracking_number: "VTP123456" },
 * })
 */
export const shipSellerOrderWorkflow = createWorkflow(
  shipSellerOrderWorkflowId,
  (input: WorkflowData<ShipSellerOrderInput>) => {
    const key = transform({ input }, ({ input }) => `seller-order:${input.order_id}`)
    acquireLockStep({ key, timeout: 10, ttl: 60 })
    const plan = planShipmentStep(input)

    const packed = when("nothing-is-packed-yet", { plan }, ({ plan }) => plan.action === "ship").then(() =>
      createOrderFulfillmentWorkflow.runAsStep({
        input: transform({ input, plan }, ({ input, plan }) => ({
          order_id: input.order_id,
          items: plan.items,
          location_id: plan.location_id,
          created_by: input.member_id,
          metadata: { carrier: input.carrier },
        })),
      })
    )
    when("staff-packed-it", { plan }, ({ plan }) => plan.action === "dispatch").then(() => {
      updateFulfillmentWorkflow.runAsStep({
        input: transform({ input, plan }, ({ input, plan }) => ({ id: plan.fulfillment_id ?? "", metadata: { carrier: input.carrier } })),
      })
    })
    when("not-handed-over-yet", { plan }, ({ plan }) => plan.action !== "done").then(() => {
      createOrderShipmentWorkflow.runAsStep({
        input: transform({ input, plan, packed }, ({ input, plan, packed }) => ({
          order_id: input.order_id,
          fulfillment_id: plan.fulfillment_id ?? packed?.id ?? "",
          items: plan.items,
          created_by: input.member_id,
          labels: [{ tracking_number: input.tracking_number, tracking_url: trackingUrl(input.carrier, input.tracking_number) ?? "", label_url: "" }],
        })),
      })
      enqueueMailsStep(transform({ plan }, ({ plan }) => ({ mails: plan.mails })))
      emitEventStep({ eventName: "seller_order.shipped", data: transform({ input }, ({ input }) => ({ id: input.order_id })) })
    })
    releaseLockStep({ key })
  }
)
