import { z } from "@medusajs/framework/zod"

/** Where an order stands for its seller. */
export const sellerOrderStates = [
  "awaiting_payment",
  "to_confirm",
  "to_ship",
  "shipped",
  "delivered",
  "canceled",
] as const
export type SellerOrderState = (typeof sellerOrderStates)[number]

const date = z.coerce.date().nullish()
const pieces = z.coerce.number()

/** A line of an order, with how many of its pieces are in a parcel. */
export const lineFactsSchema = z.object({
  detail: z.object({ quantity: pieces, fulfilled_quantity: pieces }),
})

/** Fields of Medusa's Query for `lineFactsSchema`, below an order. */
export const lineFactsFields = ["items.id", "items.detail.quantity", "items.detail.fulfilled_quantity"]

/** What the state of an order is derived from. */
export const orderFactsSchema = z.object({
  id: z.string(),
  status: z.string(),
  created_at: z.coerce.date(),
  metadata: z
    .object({
      order_group_id: z.string().nullish(),
      order_group_code: z.string().nullish(),
      confirmed_at: z.string().nullish(),
    })
    .loose()
    .nullish(),
  payment_collections: z
    .array(z.object({ status: z.string(), payments: z.array(z.object({ captured_at: date })).nullish() }))
    .nullish(),
  fulfillments: z
    .array(z.object({ id: z.string(), canceled_at: date, shipped_at: date, delivered_at: date }))
    .nullish(),
  items: z.array(lineFactsSchema),
})
export type OrderFacts = z.infer<typeof orderFactsSchema>

/** Fields of Medusa's Query for `orderFactsSchema`. */
export const orderFactsFields = [
  "id",
  "status",
  "created_at",
  "metadata",
  "payment_collections.status",
  "payment_collections.payments.captured_at",
  "fulfillments.id",
  "fulfillments.canceled_at",
  "fulfillments.shipped_at",
  "fulfillments.delivered_at",
  ...lineFactsFields,
]

/** When the money of an order was there; null until every payment collection of it is complete. */
export function paidAt(order: OrderFacts): Date | null {
  const collections = (order.payment_collections ?? []).filter(
    (collection) => collection.status !== "canceled"
  )
  if (!collections.length || collections.some((collection) => collection.status !== "completed")) return null
  const times = collections
    .flatMap((collection) => collection.payments ?? [])
    .flatMap((payment) => payment.captured_at ?? [])
  return times.length ? new Date(Math.max(...times.map(Number))) : order.created_at
}

/** How many pieces of a line are in no parcel yet. */
export const unpackedOf = ({ detail }: z.infer<typeof lineFactsSchema>): number =>
  detail.quantity - detail.fulfilled_quantity

/**
 * How far the parcels of an order are. `shipped` and `delivered` say it of all its pieces: of an order that staff
 * shipped in part in the Admin, the rest is still with the seller.
 */
export function parcelState({
  items,
  fulfillments,
}: Pick<OrderFacts, "items" | "fulfillments">): "with_seller" | "shipped" | "delivered" {
  const parcels = (fulfillments ?? []).filter((parcel) => !parcel.canceled_at)
  if (!parcels.length || items.some((line) => unpackedOf(line) > 0)) return "with_seller"
  if (parcels.every((parcel) => parcel.delivered_at)) return "delivered"
  return parcels.every((parcel) => parcel.shipped_at || parcel.delivered_at) ? "shipped" : "with_seller"
}

/**
 * The state, from what happened: canceled, paid, confirmed, shipped, delivered. Nothing else keeps it, so it cannot
 * contradict what happened.
 */
export function sellerOrderState(order: OrderFacts): SellerOrderState {
  if (order.status === "canceled") return "canceled"
  const parcels = parcelState(order)
  if (parcels !== "with_seller") return parcels
  if (!paidAt(order)) return "awaiting_payment"
  return order.metadata?.confirmed_at ? "to_ship" : "to_confirm"
}
