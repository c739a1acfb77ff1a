import { queueMails } from "@chophien/checkout/mails/queue-mails"
import { orderGroups } from "@chophien/checkout/modules/order-group/index"
import { paymentGateway } from "@chophien/checkout/modules/payment-gateway/index"
import { accessToken } from "@chophien/checkout/order-group/access-token"
import { labelledFields, labelledSchema, trackingOf } from "@chophien/shipping/tracking"
import { roundVnd } from "@chophien/vocabulary/amount"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import { orderShipped } from "./order-shipped"

const amount = z.coerce.number()
const orderSchema = z.object({
  id: z.string(),
  seller: z.object({ name: z.string() }).nullish(),
  items: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      variant_title: z.string().nullish(),
      quantity: amount,
      total: amount,
    })
  ),
  fulfillments: z
    .array(
      labelledSchema.extend({
        items: z.array(z.object({ line_item_id: z.string().nullish(), quantity: amount })).nullish(),
      })
    )
    .nullish(),
})
type Order = z.infer<typeof orderSchema>
type Parcel = NonNullable<Order["fulfillments"]>[number]

/** What lies in a parcel, each line with its share of the line's total. */
function contents({ items }: Order, parcel: Parcel) {
  return (parcel.items ?? []).flatMap(({ line_item_id, quantity }) => {
    const line = items.find(({ id }) => id === line_item_id)
    if (!line?.quantity) return []
    return [
      {
        title: line.title,
        variant_title: line.variant_title ?? null,
        quantity,
        total: roundVnd((line.total * quantity) / line.quantity),
      },
    ]
  })
}

/**
 * Mails the shoppers of some orders, where they left an address, about every parcel that is on its way. It does not
 * matter who handed it over, the seller or staff. Each parcel has one mail, however often this is called.
 */
export async function queueShipmentMails(container: MedusaContainer, order_ids: string[]): Promise<void> {
  if (!order_ids.length) return
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "order",
    fields: [
      "id",
      "total",
      "item_total",
      "seller.name",
      "items.*",
      "fulfillments.items.line_item_id",
      "fulfillments.items.quantity",
      ...labelledFields,
    ],
    filters: { id: order_ids },
  })
  const orders = z.array(orderSchema).parse(data)
  const parts = await orderGroups(container).listOrderGroupParts(
    { order_id: order_ids },
    { relations: ["order_group"], take: null }
  )
  const mails = orders.flatMap((order) => {
    const group = parts.find(({ order_id }) => order_id === order.id)?.order_group
    if (!group?.email) return []
    const { id, code, customer_name, email, locale } = group
    const gone = (order.fulfillments ?? []).filter((parcel) => parcel.shipped_at && !parcel.canceled_at)
    return gone.map((parcel) => {
      const tracking = trackingOf([parcel])
      return orderShipped.mail({
        to: email,
        locale: locale === "en" ? "en" : "vi",
        dedupe_key: `order-shipped:${parcel.id}`,
        data: {
          group_code: code,
          name: customer_name,
          order_url: paymentGateway(container).orderUrl(id, accessToken(container, id)),
          seller_name: order.seller?.name ?? "",
          carrier: tracking[0]?.carrier || null,
          tracking_number: tracking.map(({ number }) => number).join(", ") || null,
          items: contents(order, parcel),
        },
      })
    })
  })
  await queueMails(container, mails)
}
