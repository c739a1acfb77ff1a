import { orderGroups } from "@chophien/checkout/modules/order-group/index"
import { lineFactsSchema, orderFactsFields, orderFactsSchema, paidAt } from "@chophien/checkout/order-facts"
import type { ComplaintPolicy } from "@chophien/contract/wire/complaint"
import { listingFactsByProduct } from "@chophien/listings/listing-facts"
import { shippingMethodFields, shippingMethodSchema } from "@chophien/shipping/service-name"
import { labelledFields, labelledSchema, trackedParcels } from "@chophien/shipping/tracking"
import { roundVnd } from "@chophien/vocabulary/amount"
import { unpackedOf } from "@chophien/vocabulary/order-state"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import { complaints } from "../modules/complaint"

const amount = z.coerce.number()
const money = z.array(z.object({ amount })).nullish()
const orderSchema = orderFactsSchema.extend({
  display_id: z.number(),
  total: amount,
  seller: z.object({ id: z.string(), name: z.string() }),
  items: z.array(
    lineFactsSchema.extend({
      id: z.string(),
      product_id: z.string().nullish(),
      title: z.string(),
      variant_title: z.string().nullish(),
      quantity: amount,
      total: amount,
    })
  ),
  fulfillments: z.array(labelledSchema).nullish(),
  shipping_methods: z.array(shippingMethodSchema).nullish(),
  payment_collections: z
    .array(
      z.object({
        status: z.string(),
        payments: z
          .array(
            z.object({
              id: z.string(),
              captured_at: z.coerce.date().nullish(),
              captures: money,
              refunds: money,
            })
          )
          .nullish(),
      })
    )
    .nullish(),
})
const fields = [
  ...orderFactsFields,
  "display_id",
  "total",
  "seller.id",
  "seller.name",
  "items.*",
  ...labelledFields,
  ...shippingMethodFields,
  "payment_collections.payments.id",
  "payment_collections.payments.captures.amount",
  "payment_collections.payments.refunds.amount",
]

const sum = (rows: { amount: number }[] | null | undefined): number =>
  (rows ?? []).reduce((total, row) => total + row.amount, 0)

/** Orders as complaints see them, by id: goods, parcels and money. */
export async function readComplainedOrders(container: MedusaContainer, order_ids: string[]) {
  const ids = [...new Set(order_ids)]
  const [{ data }, parts, receipts] = await Promise.all([
    container
      .resolve(ContainerRegistrationKeys.QUERY)
      .graph({ entity: "order", fields, filters: { id: ids } }),
    orderGroups(container).listOrderGroupParts(
      { order_id: ids },
      { relations: ["order_group"], take: ids.length }
    ),
    complaints(container).listParcelReceipts({ order_id: ids }, { take: null }),
  ])
  const rows = z.array(orderSchema).parse(data)
  const facts = await listingFactsByProduct(
    container,
    rows.flatMap(({ items }) => items.flatMap(({ product_id }) => product_id ?? []))
  )
  const received = new Map(receipts.map(({ parcel_id, received_at }) => [parcel_id, new Date(received_at)]))
  const groups = new Map(parts.map(({ order_id, order_group }) => [order_id, order_group]))
  const complained = rows.flatMap((row) => {
    const group = groups.get(row.id)
    if (!group) return []
    const isPerishable = row.items.some(({ product_id }) => {
      const read = facts.get(product_id ?? "")
      return read?.ok === true && read.facts.perishable
    })
    const policy: ComplaintPolicy = isPerishable ? "perishable" : "durable"
    const payments = (row.payment_collections ?? []).flatMap((collection) =>
      (collection.payments ?? []).map(({ id, captures, refunds }) => ({
        id,
        left: roundVnd(sum(captures) - sum(refunds)),
      }))
    )
    const arrivals = new Map((row.fulfillments ?? []).map(({ id, delivered_at }) => [id, delivered_at]))
    const parcels = trackedParcels(row.fulfillments).map(({ parcel_ids, carrier, number, shipped_at }) => {
      const arrived = parcel_ids.map((id) => received.get(id) ?? arrivals.get(id) ?? null)
      const times = arrived.flatMap((time) => time ?? [])
      return {
        parcel_id: parcel_ids[0] ?? "",
        parcel_ids,
        carrier,
        number,
        shipped_at: new Date(shipped_at),
        arrived_at: times.length === parcel_ids.length ? new Date(Math.max(...times.map(Number))) : null,
        said_by_shopper: parcel_ids.some((id) => received.has(id)),
      }
    })
    return [
      {
        id: row.id,
        display_id: row.display_id,
        seller: row.seller,
        group,
        items: row.items,
        policy,
        parcels,
        /** How its seller sends, as it was when it was ordered. */
        pace: row.shipping_methods?.[0]?.data?.pace ?? null,
        all_sent: row.items.every(({ detail }) => unpackedOf(detail) <= 0),
        is_canceled: row.status === "canceled",
        paid_at: group.state === "paid" ? paidAt(row) : null,
        /** What the order cost when it was placed, whole VND. */
        total: parts.find(({ order_id }) => order_id === row.id)?.amount ?? row.total,
        payments,
        /** What can still go back. */
        refundable: payments.reduce((total, { left }) => total + left, 0),
      },
    ]
  })
  return new Map(complained.map((order) => [order.id, order]))
}

/** See {@link readComplainedOrders}. */
export type ComplainedOrder =
  Awaited<ReturnType<typeof readComplainedOrders>> extends Map<string, infer Order> ? Order : never
