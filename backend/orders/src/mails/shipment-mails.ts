import { accessToken } from "@chophien/checkout/order-group/access"
import { orderGroups, vietqr } from "@chophien/checkout/services"
import { queueMailsWorkflow } from "@chophien/platform/workflows/queue-mails"
import { labelledFields, labelledSchema, trackingOf } from "@chophien/shipping/tracking"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import { orderShipped } from "./order-shipped"

const amount = z.coerce.number()
const orderSchema = z.object({
  id: z.string(),
  metadata: z.object({ order_group_id: z.string().nullish() }).loose().nullish(),
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
        id: z.string(),
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
        total: Math.round((line.total * quantity) / line.quantity),
      },
    ]
  })
}

/**
 * Tells the shoppers of some orders, where they gave an address, of every parcel that is on its way: whoever handed it
 * over, the seller in the panel or staff in the Admin. Each parcel is told of once, however often this is called.
 */
export async function queueShipmentMails(container: MedusaContainer, order_ids: string[]): Promise<void> {
  if (!order_ids.length) return
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "order",
    fields: [
      "id",
      "metadata",
      "total",
      "item_total",
      "seller.name",
      "items.*",
      "fulfillments.id",
      "fulfillments.items.line_item_id",
      "fulfillments.items.quantity",
      ...labelledFields,
    ],
    filters: { id: order_ids },
  })
  const orders = z.array(orderSchema).parse(data)
  const groups = await orderGroups(container).listOrderGroups(
    { id: orders.flatMap((order) => order.metadata?.order_group_id ?? []) },
    { take: null }
  )
  const mails = orders.flatMap((order) => {
    const group = groups.find(({ id }) => id === order.metadata?.order_group_id)
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
          order_url: vietqr(container).orderUrl(id, accessToken(container, id)),
          seller_name: order.seller?.name ?? "",
          carrier: tracking[0]?.carrier || null,
          tracking_number: tracking.map(({ number }) => number).join(", ") || null,
          items: contents(order, parcel),
        },
      })
    })
  })
  if (mails.length) await queueMailsWorkflow(container).run({ input: { mails } })
}

/** Parcels are told of for this long after they left; a marketplace that was away longer leaves it at the order page. */
const looked_back_ms = 3 * 24 * 60 * 60 * 1000
const batch = 50
const linksSchema = z.array(z.object({ fulfillment_id: z.string(), order_id: z.string() }))

/** Parcels this process knows to be told of, so that a round costs one small question. */
let known = new Set<string>()

/**
 * Tells of the parcels that left since nobody looked: those that staff handed over in the Admin, and those whose
 * process died before the mail was queued.
 */
export async function tellOfShipments(container: MedusaContainer): Promise<void> {
  const since = new Date(Date.now() - looked_back_ms)
  const parcels = await container
    .resolve(Modules.FULFILLMENT)
    .listFulfillments({ shipped_at: { $gte: since.toISOString() } }, { select: ["id"], take: null })
  const ids = parcels.map(({ id }) => id)
  const fresh = ids.filter((id) => !known.has(id))
  if (fresh.length) {
    const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
      entity: "order_fulfillment",
      fields: ["fulfillment_id", "order_id"],
      filters: { fulfillment_id: fresh },
    })
    const orders = [...new Set(linksSchema.parse(data).map(({ order_id }) => order_id))]
    for (let from = 0; from < orders.length; from += batch)
      await queueShipmentMails(container, orders.slice(from, from + batch))
  }
  known = new Set(ids)
}
