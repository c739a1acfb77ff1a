import {
  type OrderFacts,
  type OrderGroupState,
  type OrderState,
  orderState,
} from "@chophien/vocabulary/order-state"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import { gatewayMoney } from "./modules/gateway-money"
import { orderGroups } from "./modules/order-group"
import { readConfirmedOrders } from "./ports/order-progress"

const date = z.coerce.date().nullish()
const pieces = z.coerce.number()

/** A line of an order, with how many of its pieces are in a parcel. */
export const lineFactsSchema = z.object({
  detail: z.object({ quantity: pieces, fulfilled_quantity: pieces }),
})

/** Fields of Medusa's Query for `lineFactsSchema`, below an order. */
export const lineFactsFields = ["items.id", "items.detail.quantity", "items.detail.fulfilled_quantity"]

/** What core's row of an order says about its state. */
export const orderFactsSchema = z.object({
  id: z.string(),
  status: z.string(),
  created_at: z.coerce.date(),
  payment_collections: z
    .array(z.object({ status: z.string(), payments: z.array(z.object({ captured_at: date })).nullish() }))
    .nullish(),
  fulfillments: z
    .array(z.object({ id: z.string(), canceled_at: date, shipped_at: date, delivered_at: date }))
    .nullish(),
  items: z.array(lineFactsSchema),
})
type OrderFactsRow = z.infer<typeof orderFactsSchema>

/** Fields of Medusa's Query for `orderFactsSchema`. */
export const orderFactsFields = [
  "id",
  "status",
  "created_at",
  "payment_collections.status",
  "payment_collections.payments.captured_at",
  "fulfillments.id",
  "fulfillments.canceled_at",
  "fulfillments.shipped_at",
  "fulfillments.delivered_at",
  ...lineFactsFields,
]

/** What our own rooms know about an order: its group, and when its seller took it on. */
export type OrderProgress = {
  /** Null for an order that no checkout made. `on_hold`: the bank took back money that had paid it. */
  group: { id: string; code: string; state: OrderGroupState; on_hold: boolean } | null
  confirmed_at: Date | null
}

/** The progress of some orders, by order. */
export async function readOrderProgress(
  container: MedusaContainer,
  order_ids: string[]
): Promise<Map<string, OrderProgress>> {
  if (!order_ids.length) return new Map()
  const [parts, confirmed] = await Promise.all([
    orderGroups(container).listOrderGroupParts(
      { order_id: order_ids },
      { relations: ["order_group"], take: order_ids.length }
    ),
    readConfirmedOrders(container, order_ids),
  ])
  const groups = new Map(parts.map(({ order_id, order_group }) => [order_id, order_group]))
  const held = await gatewayMoney(container).listHeldGroups([...groups.values()].map(({ id }) => id))
  return new Map(
    order_ids.map((id) => {
      const group = groups.get(id)
      return [
        id,
        {
          group: group
            ? { id: group.id, code: group.code, state: group.state, on_hold: held.has(group.id) }
            : null,
          confirmed_at: confirmed.get(id) ?? null,
        },
      ]
    })
  )
}

type Collections = {
  payment_collections?: { status: string; payments?: { captured_at?: Date | null }[] | null }[] | null
}

/** Whether there are payment collections and the money of each is there. */
function isPaidInFull({ payment_collections }: Collections): boolean {
  const live = (payment_collections ?? []).filter(({ status }) => status !== "canceled")
  return live.length > 0 && live.every(({ status }) => status === "completed")
}

/** When the money of an order was there; null until every payment collection of it is complete. */
export function paidAt(order: Collections & { created_at: Date }): Date | null {
  if (!isPaidInFull(order)) return null
  const times = (order.payment_collections ?? [])
    .filter(({ status }) => status !== "canceled")
    .flatMap(({ payments }) => payments ?? [])
    .flatMap(({ captured_at }) => captured_at ?? [])
  return times.length ? new Date(Math.max(...times.map(Number))) : order.created_at
}

/**
 * The state of the group as far as this order's own money goes. What staff add to a paid order is a payment collection
 * of its own: the order waits again. An order that no checkout made has its own payments alone.
 */
function groupStateOf(order: Collections, group: OrderProgress["group"]): OrderGroupState {
  if (group && group.state !== "paid") return group.state
  return isPaidInFull(order) ? "paid" : "awaiting_payment"
}

/**
 * What the state of an order is derived from, of core's row and of our own. The one way to it, for sellers, shoppers and
 * staff: `orderState` and `refusalOfAct` of the vocabulary take it.
 */
export function orderFactsOf(
  order: Collections & Pick<OrderFactsRow, "id" | "status" | "items" | "fulfillments">,
  progress: Map<string, OrderProgress>
): OrderFacts {
  const { group, confirmed_at } = progress.get(order.id) ?? { group: null, confirmed_at: null }
  return {
    group_state: groupStateOf(order, group),
    canceled: order.status === "canceled",
    confirmed_at,
    lines: order.items.map(({ detail }) => detail),
    fulfillments: order.fulfillments ?? [],
    on_hold: group?.on_hold ?? false,
  }
}

/** Facts of some orders, the newest order first. */
export async function readOrderFacts(
  container: MedusaContainer,
  ids: string[]
): Promise<(OrderFacts & { id: string })[]> {
  if (!ids.length) return []
  const [{ data }, progress] = await Promise.all([
    container
      .resolve(ContainerRegistrationKeys.QUERY)
      .graph({ entity: "order", fields: orderFactsFields, filters: { id: ids } }),
    readOrderProgress(container, ids),
  ])
  return z
    .array(orderFactsSchema)
    .parse(data)
    .sort((a, b) => Number(b.created_at) - Number(a.created_at))
    .map((order) => ({ id: order.id, ...orderFactsOf(order, progress) }))
}

/** Ids and states of some orders, the newest first. */
export async function readOrderStates(
  container: MedusaContainer,
  ids: string[]
): Promise<{ id: string; state: OrderState }[]> {
  const orders = await readOrderFacts(container, ids)
  return orders.map((order) => ({ id: order.id, state: orderState(order) }))
}
