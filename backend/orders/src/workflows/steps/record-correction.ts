import { Problem } from "@chophien/platform/problem"
import { labelledFields, labelledSchema, trackedParcels } from "@chophien/shipping/tracking"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { z } from "@medusajs/framework/zod"
import { sellerOrders } from "../../modules/seller-order"
import type { TrackingChange } from "../../order-acts"
import { texts } from "../../texts"

const orderSchema = z.object({ id: z.string(), fulfillments: z.array(labelledSchema).nullish() })

/** Which parcels get another carrier and code; none where they have it already. */
export type CorrectionPlan = { parcel_ids: string[]; carrier: string; tracking_number: string }

export const recordCorrectionStepId = "record-tracking-correction"

/**
 * Writes down what a parcel's carrier and code were, and are from now on.
 * @throws Problem `not_found`, `parcel_not_correctable`
 */
export const recordCorrectionStep = createStep(
  recordCorrectionStepId,
  async ({ order_id, parcel_id, carrier, tracking_number, by, actor_id }: TrackingChange, { container }) => {
    const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
      entity: "order",
      fields: ["id", ...labelledFields],
      filters: { id: order_id },
    })
    const [order] = z.array(orderSchema).parse(data)
    const known = order?.fulfillments?.find(({ id }) => id === parcel_id)
    if (!order || !known) throw new Problem("not_found", texts.not_found)
    const parcel = trackedParcels(order.fulfillments).find(({ parcel_ids }) => parcel_ids.includes(parcel_id))
    if (!parcel || parcel.is_delivered) throw new Problem("conflict", texts.parcel_not_correctable)
    const plan: CorrectionPlan = { parcel_ids: parcel.parcel_ids, carrier, tracking_number }
    if (parcel.carrier === carrier && parcel.number === tracking_number)
      return new StepResponse({ ...plan, parcel_ids: [] }, null)
    const row = await sellerOrders(container).createTrackingCorrections({
      order_id,
      parcel_id: parcel.parcel_ids[0] ?? parcel_id,
      carrier_before: parcel.carrier,
      number_before: parcel.number,
      carrier,
      number: tracking_number,
      corrected_at: new Date(),
      corrected_by: by,
      actor_id,
    })
    return new StepResponse(plan, row.id)
  },
  async (id, { container }) => {
    if (id) await sellerOrders(container).deleteTrackingCorrections(id)
  }
)
