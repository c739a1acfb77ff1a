import { shippingMethodFields, shippingMethodSchema } from "@chophien/shipping/service-name"
import { labelledFields, labelledSchema } from "@chophien/shipping/tracking"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import { lineFactsFields, lineFactsSchema } from "../order-facts"

const amount = z.coerce.number()

const orderSchema = z.object({
  id: z.string(),
  display_id: z.number(),
  status: z.string(),
  seller: z.object({ id: z.string(), handle: z.string(), name: z.string() }).nullish(),
  items: z.array(
    lineFactsSchema.extend({
      id: z.string(),
      title: z.string(),
      variant_id: z.string().nullish(),
      product_handle: z.string().nullish(),
      variant_title: z.string().nullish(),
      thumbnail: z.string().nullish(),
      quantity: amount,
      unit_price: amount,
      total: amount,
    })
  ),
  shipping_methods: z.array(shippingMethodSchema).nullish(),
  item_total: amount,
  shipping_total: amount,
  total: amount,
  payment_collections: z.array(z.object({ id: z.string(), status: z.string() })).nullish(),
  fulfillments: z
    .array(labelledSchema.extend({ id: z.string(), delivered_at: z.coerce.date().nullish() }))
    .nullish(),
})

/** An order with its seller, lines and parcels. Amounts whole VND. */
export type OrderRow = z.infer<typeof orderSchema>

/** Reads orders in the order of the ids. */
export async function readOrders(container: MedusaContainer, ids: string[]): Promise<OrderRow[]> {
  if (!ids.length) return []
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "order",
    fields: [
      "id",
      "display_id",
      "status",
      "item_total",
      "shipping_total",
      "total",
      "items.*",
      "seller.id",
      "seller.handle",
      "seller.name",
      "payment_collections.id",
      "payment_collections.status",
      ...shippingMethodFields,
      ...lineFactsFields,
      "fulfillments.id",
      "fulfillments.delivered_at",
      ...labelledFields,
    ],
    filters: { id: ids },
  })
  const orders = new Map(
    z
      .array(orderSchema)
      .parse(data)
      .map((order) => [order.id, order])
  )
  return ids.flatMap((id) => orders.get(id) ?? [])
}
