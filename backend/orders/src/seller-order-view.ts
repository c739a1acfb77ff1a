import { readOverpaid } from "@chophien/checkout/money-back/read-overpaid"
import {
  lineFactsSchema,
  type OrderProgress,
  orderFactsFields,
  orderFactsOf,
  orderFactsSchema,
  paidAt,
  readOrderProgress,
} from "@chophien/checkout/order-facts"
import type { SellerOrder } from "@chophien/contract/seller/orders"
import { pictureFromUrl } from "@chophien/file-sharp/picture"
import type { Locale } from "@chophien/platform/texts/define-texts"
import { serviceName, shippingMethodFields, shippingMethodSchema } from "@chophien/shipping/service-name"
import { orderState } from "@chophien/vocabulary/order-state"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import { type Care, readCare } from "./care/read-care"
import { readDeadlineRules } from "./care/read-deadline-rules"
import { type DeadlineRule, deadlineOf, promisedDay } from "./deadlines"
import { parcelFields, parcelSchema, shippedQuantity } from "./parcel-contents"
import { type Correction, parcelViews, readCorrections } from "./tracking-history"

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
  fulfillments: z.array(parcelSchema).nullish(),
})
type OrderRow = z.infer<typeof orderSchema>

const orderFields = [
  ...orderFactsFields,
  "display_id",
  "item_total",
  "shipping_total",
  "total",
  "items.*",
  ...shippingMethodFields,
  "shipping_address.*",
  ...parcelFields,
]

/** Orders as their seller sees them, in the order of the ids, in the reader's language. */
export async function readSellerOrders(
  container: MedusaContainer,
  ids: string[],
  locale: Locale
): Promise<SellerOrder[]> {
  if (!ids.length) return []
  const [{ data }, progress, corrections, care, rules] = await Promise.all([
    container
      .resolve(ContainerRegistrationKeys.QUERY)
      .graph({ entity: "order", fields: orderFields, filters: { id: ids } }),
    readOrderProgress(container, ids),
    readCorrections(container, ids),
    readCare(container, ids, "seller"),
    readDeadlineRules(container),
  ])
  const groups = [...progress.values()].flatMap(({ group }) => group?.id ?? [])
  const overpaid = await readOverpaid(container, groups)
  const orders = new Map(
    z
      .array(orderSchema)
      .parse(data)
      .map((order) => {
        const group_overpaid = overpaid.get(progress.get(order.id)?.group?.id ?? "") ?? 0
        return [
          order.id,
          sellerOrderOf(order, progress, {
            group_overpaid,
            locale,
            corrections,
            care: care.get(order.id),
            rules,
          }),
        ]
      })
  )
  return ids.flatMap((id) => orders.get(id) ?? [])
}

function sellerOrderOf(
  order: OrderRow,
  progress: Map<string, OrderProgress>,
  {
    group_overpaid,
    locale,
    corrections,
    care,
    rules,
  }: {
    group_overpaid: number
    locale: Locale
    corrections: readonly Correction[]
    care: Care | undefined
    rules: readonly DeadlineRule[]
  }
): SellerOrder {
  const paid_at = paidAt(order)
  const { group, confirmed_at } = progress.get(order.id) ?? {}
  const state = orderState(orderFactsOf(order, progress))
  const { delayed_to = null, delays = [], shortfalls = [], cancel_request = null } = care ?? {}
  const promised_on = promisedDay({ delayed_to, paid_at, pace: order.shipping_methods?.[0]?.data?.pace })
  const deadline = deadlineOf({ state, paid_at, confirmed_at: confirmed_at ?? null, promised_on }, rules)
  return {
    id: order.id,
    display_id: order.display_id,
    group_code: group?.code ?? "",
    created_at: order.created_at.toISOString(),
    paid_at: paid_at?.toISOString() ?? null,
    confirmed_at: confirmed_at?.toISOString() ?? null,
    state,
    due_at: deadline?.due_at.toISOString() ?? null,
    on_hold: group?.on_hold ?? false,
    group_overpaid,
    items: order.items.map(({ id, title, variant_title, thumbnail, quantity, unit_price, total }) => ({
      id,
      title,
      variant_title: variant_title ?? null,
      quantity,
      left: quantity - shippedQuantity(order.fulfillments, id),
      unit_price,
      total,
      picture: pictureFromUrl(thumbnail, title),
    })),
    item_total: order.item_total,
    shipping_total: order.shipping_total,
    total: order.total,
    shipping_name: serviceName(order.shipping_methods, locale),
    recipient: paid_at ? recipientOf(order) : null,
    tracking: parcelViews(
      order,
      corrections.filter(({ order_id }) => order_id === order.id)
    ),
    promised_on,
    delays,
    shortfalls,
    cancel_request,
  }
}

function recipientOf({ shipping_address: address }: OrderRow): SellerOrder["recipient"] {
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
