import {
  lineFactsSchema,
  orderFactsFields,
  orderFactsSchema,
  paidAt,
  type SellerOrderState,
  sellerOrderState,
} from "@chophien/checkout/order-facts"
import { type Picture, pictureFromUrl } from "@chophien/file-sharp/picture"
import type { Locale } from "@chophien/platform/texts/define-texts"
import { serviceName, shippingMethodFields, shippingMethodSchema } from "@chophien/shipping/service-name"
import { labelledFields, labelledSchema, type Tracking, trackingOf } from "@chophien/shipping/tracking"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"

const amount = z.coerce.number()
const text = z.string().nullish()

const orderSchema = orderFactsSchema.extend({
  display_id: z.number(),
  item_total: amount,
  shipping_total: amount,
  total: amount,
  items: z.array(
    lineFactsSchema.extend({
      id: z.string(),
      title: z.string(),
      variant_title: text,
      thumbnail: text,
      quantity: amount,
      unit_price: amount,
      total: amount,
    })
  ),
  shipping_methods: z.array(shippingMethodSchema).nullish(),
  shipping_address: z
    .object({
      first_name: text,
      last_name: text,
      phone: text,
      address_1: text,
      city: text,
      province: text,
      metadata: z.object({ note: text }).loose().nullish(),
    })
    .nullish(),
  fulfillments: z
    .array(labelledSchema.extend({ id: z.string(), delivered_at: z.coerce.date().nullish() }))
    .nullish(),
})
type Order = z.infer<typeof orderSchema>

/** An order as its seller sees it. Amounts whole VND; the recipient stays hidden until the order is paid. */
export type SellerOrder = {
  id: string
  display_id: number
  group_code: string
  created_at: string
  paid_at: string | null
  confirmed_at: string | null
  state: SellerOrderState
  items: {
    id: string
    title: string
    variant_title: string | null
    quantity: number
    unit_price: number
    total: number
    picture: Picture | null
  }[]
  item_total: number
  shipping_total: number
  total: number
  shipping_name: string
  recipient: {
    name: string
    phone: string
    address: string
    commune_name: string
    province_name: string
    note: string | null
  } | null
  tracking: Tracking[]
}

/** Ids and states of some orders, the newest first. */
export async function readOrderStates(
  container: MedusaContainer,
  ids: string[]
): Promise<{ id: string; state: SellerOrderState }[]> {
  if (!ids.length) return []
  const { data } = await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({ entity: "order", fields: orderFactsFields, filters: { id: ids } })
  return z
    .array(orderFactsSchema)
    .parse(data)
    .sort((a, b) => Number(b.created_at) - Number(a.created_at))
    .map((order) => ({ id: order.id, state: sellerOrderState(order) }))
}

/** Orders in the order of the ids, as a reader of that language sees them. */
export async function readSellerOrders(
  container: MedusaContainer,
  ids: string[],
  locale: Locale
): Promise<SellerOrder[]> {
  if (!ids.length) return []
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "order",
    fields: [
      ...orderFactsFields,
      "display_id",
      "item_total",
      "shipping_total",
      "total",
      "items.*",
      ...shippingMethodFields,
      "shipping_address.*",
      ...labelledFields,
    ],
    filters: { id: ids },
  })
  const orders = new Map(
    z
      .array(orderSchema)
      .parse(data)
      .map((order) => [order.id, sellerOrderOf(order, locale)])
  )
  return ids.flatMap((id) => orders.get(id) ?? [])
}

function sellerOrderOf(order: Order, locale: Locale): SellerOrder {
  const paid_at = paidAt(order)
  return {
    id: order.id,
    display_id: order.display_id,
    group_code: order.metadata?.order_group_code ?? "",
    created_at: order.created_at.toISOString(),
    paid_at: paid_at?.toISOString() ?? null,
    confirmed_at: order.metadata?.confirmed_at ?? null,
    state: sellerOrderState(order),
    items: order.items.map(({ id, title, variant_title, thumbnail, quantity, unit_price, total }) => ({
      id,
      title,
      variant_title: variant_title ?? null,
      quantity,
      unit_price,
      total,
      picture: pictureFromUrl(thumbnail, title),
    })),
    item_total: order.item_total,
    shipping_total: order.shipping_total,
    total: order.total,
    shipping_name: serviceName(order.shipping_methods, locale),
    recipient: paid_at ? recipientOf(order) : null,
    tracking: trackingOf(order.fulfillments),
  }
}

function recipientOf({ shipping_address: address }: Order): SellerOrder["recipient"] {
  if (!address) return null
  return {
    name: [address.first_name, address.last_name].filter(Boolean).join(" "),
    phone: address.phone ?? "",
    address: address.address_1 ?? "",
    commune_name: address.city ?? "",
    province_name: address.province ?? "",
    note: address.metadata?.note ?? null,
  }
}
