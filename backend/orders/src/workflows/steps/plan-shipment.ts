import {
  lineFactsSchema,
  orderFactsFields,
  orderFactsSchema,
  sellerOrderState,
  unpackedOf,
} from "@chophien/checkout/order-facts"
import { Problem } from "@chophien/platform/problem"
import { labelledFields, labelledSchema, trackingOf } from "@chophien/shipping/tracking"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { z } from "@medusajs/framework/zod"
import { texts } from "../../texts"
import type { ShipSellerOrderInput } from "../../types"

const orderSchema = orderFactsSchema.extend({
  seller: z.object({ stock_location: z.object({ id: z.string() }) }),
  items: z.array(lineFactsSchema.extend({ id: z.string() })),
  fulfillments: z
    .array(labelledSchema.extend({ id: z.string(), delivered_at: z.coerce.date().nullish() }))
    .nullish(),
})

/** What is left of an order to hand over; nothing when all of it is on its way. */
export type ShipmentPlan = {
  location_id: string
  /** Parcels that staff packed and nobody handed over. */
  packed: string[]
  /** Pieces that are in no parcel. */
  unpacked: { id: string; quantity: number }[]
}

export const planShipmentStepId = "plan-seller-shipment"

/**
 * What is left to do so that the whole order is on its way; nothing when it is already, with this number.
 * @throws Problem `not_found`, `order_not_paid`, `order_canceled`, `order_not_confirmed`, `order_already_shipped`
 */
export const planShipmentStep = createStep(
  planShipmentStepId,
  async (input: ShipSellerOrderInput, { container }) => {
    const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
      entity: "order",
      fields: [...orderFactsFields, "seller.stock_location.id", "items.*", ...labelledFields],
      filters: { id: input.order_id },
    })
    const [order] = z.array(orderSchema).parse(data)
    if (!order) throw new Problem("not_found", texts.not_found)
    const location_id = order.seller.stock_location.id
    switch (sellerOrderState(order)) {
      case "canceled":
        throw new Problem("conflict", texts.order_canceled)
      case "awaiting_payment":
        throw new Problem("conflict", texts.order_not_paid)
      case "to_confirm":
        throw new Problem("conflict", texts.order_not_confirmed)
      case "shipped":
      case "delivered": {
        const numbers = trackingOf(order.fulfillments).map(({ number }) => number)
        if (!numbers.includes(input.tracking_number))
          throw new Problem("conflict", texts.order_already_shipped)
        return new StepResponse<ShipmentPlan>({ location_id, packed: [], unpacked: [] })
      }
      case "to_ship": {
        const waiting = (order.fulfillments ?? []).filter(
          (parcel) => !parcel.canceled_at && !parcel.shipped_at && !parcel.delivered_at
        )
        const unpacked = order.items
          .map((line) => ({ id: line.id, quantity: unpackedOf(line) }))
          .filter(({ quantity }) => quantity > 0)
        return new StepResponse<ShipmentPlan>({ location_id, packed: waiting.map(({ id }) => id), unpacked })
      }
    }
  }
)
