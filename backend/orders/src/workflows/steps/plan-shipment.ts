import {
  lineFactsSchema,
  orderFactsFields,
  orderFactsOf,
  orderFactsSchema,
  readOrderProgress,
} from "@chophien/checkout/order-facts"
import { Problem } from "@chophien/platform/problem"
import { labelledFields, labelledSchema, trackingOf } from "@chophien/shipping/tracking"
import { isCancelRequestOpen } from "@chophien/vocabulary/order-care"
import { refusalOfAct, unpackedOf } from "@chophien/vocabulary/order-state"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { z } from "@medusajs/framework/zod"
import { orderCare } from "../../modules/order-care"
import type { OrderShipment } from "../../order-acts"
import { texts } from "../../texts"

const parcelItemSchema = z.object({ line_item_id: z.string().nullish(), quantity: z.coerce.number() })

const orderSchema = orderFactsSchema.extend({
  seller: z.object({ stock_location: z.object({ id: z.string() }) }),
  items: z.array(lineFactsSchema.extend({ id: z.string() })),
  fulfillments: z.array(labelledSchema.extend({ items: z.array(parcelItemSchema).nullish() })).nullish(),
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
 * What is left to do so that the whole order, or its named pieces, are on their way. Nothing where they are already, with
 * this number.
 * @throws Problem `not_found`, `order_not_paid`, `order_canceled`, `order_not_confirmed`, `order_already_shipped`, `pieces_not_left`,
 * `order_on_hold`, `cancel_request_open` while its shopper waits for an answer
 */
export const planShipmentStep = createStep(
  planShipmentStepId,
  async ({ order_id, tracking_number, items }: OrderShipment, { container }) => {
    const [{ data }, progress] = await Promise.all([
      container.resolve(ContainerRegistrationKeys.QUERY).graph({
        entity: "order",
        fields: [
          ...orderFactsFields,
          "seller.stock_location.id",
          "items.*",
          "fulfillments.items.line_item_id",
          "fulfillments.items.quantity",
          ...labelledFields,
        ],
        filters: { id: order_id },
      }),
      readOrderProgress(container, [order_id]),
    ])
    const [order] = z.array(orderSchema).parse(data)
    if (!order) throw new Problem("not_found", texts.not_found)
    const location_id = order.seller.stock_location.id
    const refusal = refusalOfAct("ship", orderFactsOf(order, progress))
    if (refusal === "order_already_shipped") {
      const isSameParcel = trackingOf(order.fulfillments).some(({ number }) => number === tracking_number)
      if (isSameParcel) return new StepResponse<ShipmentPlan>({ location_id, packed: [], unpacked: [] })
    }
    if (refusal) throw new Problem("conflict", texts[refusal])
    const [request] = await orderCare(container).listCancelRequests({ order_id }, { take: 1 })
    if (request && isCancelRequestOpen(request.state))
      throw new Problem("conflict", texts.cancel_request_open)
    if (items) {
      const named = mergeLines(items)
      const isSent = (order.fulfillments ?? []).some(
        (parcel) =>
          trackingOf([parcel]).some(({ number }) => number === tracking_number) &&
          isSameContent(parcel.items ?? [], named)
      )
      if (isSent) return new StepResponse<ShipmentPlan>({ location_id, packed: [], unpacked: [] })
      return new StepResponse<ShipmentPlan>({
        location_id,
        packed: [],
        unpacked: requireLeft(order.items, named),
      })
    }
    const packed = (order.fulfillments ?? [])
      .filter((parcel) => !parcel.canceled_at && !parcel.shipped_at && !parcel.delivered_at)
      .map(({ id }) => id)
    const unpacked = order.items
      .map(({ id, detail }) => ({ id, quantity: unpackedOf(detail) }))
      .filter(({ quantity }) => quantity > 0)
    return new StepResponse<ShipmentPlan>({ location_id, packed, unpacked })
  }
)

type Pieces = { id: string; quantity: number }

/** A line that is named twice counts once, with all its pieces. */
function mergeLines(items: Pieces[]): Pieces[] {
  const lines = new Map<string, number>()
  for (const { id, quantity } of items) lines.set(id, (lines.get(id) ?? 0) + quantity)
  return [...lines].map(([id, quantity]) => ({ id, quantity }))
}

/** Whether a parcel holds just these pieces: a repeat after an answer was lost. */
const isSameContent = (held: z.infer<typeof parcelItemSchema>[], named: Pieces[]): boolean =>
  held.length === named.length &&
  named.every(({ id, quantity }) =>
    held.some((item) => item.line_item_id === id && item.quantity === quantity)
  )

/** The named pieces, all of which are in no parcel yet. @throws Problem `pieces_not_left` */
function requireLeft(lines: z.infer<typeof orderSchema>["items"], named: Pieces[]): Pieces[] {
  const isLeft = ({ id, quantity }: Pieces) => {
    const line = lines.find((each) => each.id === id)
    return line !== undefined && unpackedOf(line.detail) >= quantity
  }
  if (!named.every(isLeft)) throw new Problem("conflict", texts.pieces_not_left, { param: "items" })
  return named
}
