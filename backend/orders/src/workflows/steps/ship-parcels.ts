import { trackingUrl } from "@chophien/vocabulary/carriers"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import {
  cancelOrderFulfillmentWorkflow,
  createOrderFulfillmentWorkflow,
  createOrderShipmentWorkflow,
  updateFulfillmentWorkflow,
} from "@medusajs/medusa/core-flows"
import type { OrderShipment } from "../../order-acts"
import type { ShipmentPlan } from "./plan-shipment"

export const shipParcelsStepId = "ship-seller-parcels"

/**
 * Hands over what staff packed, then packs and hands over the rest, all under one tracking number. Each parcel is whole
 * in itself, so nothing is undone: who repeats this after a failure goes on with what is left.
 */
export const shipParcelsStep = createStep(
  shipParcelsStepId,
  async (
    { plan, order_id, member_id, carrier, tracking_number }: OrderShipment & { plan: ShipmentPlan },
    { container }
  ) => {
    const labels = [
      { tracking_number, tracking_url: trackingUrl(carrier, tracking_number) ?? "", label_url: "" },
    ]
    const handOver = (fulfillment_id: string) =>
      createOrderShipmentWorkflow(container).run({
        input: { order_id, fulfillment_id, items: [], created_by: member_id, labels },
      })

    for (const id of plan.packed) {
      await updateFulfillmentWorkflow(container).run({ input: { id, metadata: { carrier } } })
      await handOver(id)
    }
    if (plan.unpacked.length) {
      const { result: parcel } = await createOrderFulfillmentWorkflow(container).run({
        input: {
          order_id,
          items: plan.unpacked,
          location_id: plan.location_id,
          created_by: member_id,
          metadata: { carrier },
        },
      })
      try {
        await handOver(parcel.id)
      } catch (error) {
        await cancelOrderFulfillmentWorkflow(container).run({
          input: { order_id, fulfillment_id: parcel.id },
        })
        throw error
      }
    }
    return new StepResponse({ shipped: plan.packed.length > 0 || plan.unpacked.length > 0 })
  }
)
