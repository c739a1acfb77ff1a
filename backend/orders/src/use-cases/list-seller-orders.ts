import { readOrderStates } from "@chophien/checkout/order-facts"
import type { orderFilters, SellerOrder } from "@chophien/contract/seller/orders"
import type { Locale } from "@chophien/platform/texts/define-texts"
import { ownOrderIds } from "@chophien/sellers/ownership"
import { fold } from "@chophien/vocabulary/fold"
import { readOrderCode } from "@chophien/vocabulary/order-code"
import type { OrderState } from "@chophien/vocabulary/order-state"
import { e164Of, localPhone } from "@chophien/vocabulary/phone"
import { understoodValue } from "@chophien/vocabulary/reading"
import type { MedusaContainer } from "@medusajs/framework/types"
import { readSellerOrders } from "../seller-order-view"

type OrderFilter = (typeof orderFilters)[number]

/** Which states each filter shows. */
const isShown: Record<OrderFilter, (state: OrderState) => boolean> = {
  to_confirm: (state) => state === "to_confirm",
  to_ship: (state) => state === "to_ship",
  shipped: (state) => state === "shipped",
  closed: (state) => state === "delivered" || state === "canceled",
  all: () => true,
}

/** What waits for the seller is shown with the oldest first. */
const oldestFirst: ReadonlySet<OrderFilter> = new Set<OrderFilter>(["to_confirm", "to_ship"])

/** How many orders a search looks through, the first ones of the list. */
const searched_max = 500

/** Whether an order has all words that were typed, by its numbers, goods and recipient. */
function isFound(order: SellerOrder, q: string): boolean {
  const { recipient } = order
  const phone = recipient && e164Of(q)
  if (phone) return recipient.phone === phone
  const code = understoodValue(readOrderCode(q))
  if (code) return order.group_code === code
  const text = fold(
    [
      order.display_id,
      order.group_code,
      ...order.items.flatMap(({ title, variant_title }) => [title, variant_title]),
      ...(recipient ? [recipient.name, recipient.commune_name, localPhone(recipient.phone)] : []),
    ].join(" ")
  )
  return fold(q)
    .split(" ")
    .every((word) => text.includes(word))
}

/** A page of a seller's orders, and how many filter and words show in all. */
export async function listSellerOrders(
  container: MedusaContainer,
  {
    seller_id,
    filter,
    q = "",
    limit,
    offset,
    locale,
  }: { seller_id: string; filter: OrderFilter; q?: string; limit: number; offset: number; locale: Locale }
): Promise<{ orders: SellerOrder[]; count: number; limit: number; offset: number }> {
  const all = await readOrderStates(container, await ownOrderIds(container, seller_id))
  const shown = all.filter(({ state }) => isShown[filter](state)).map(({ id }) => id)
  const ids = oldestFirst.has(filter) ? shown.reverse() : shown
  if (fold(q)) {
    const rows = await readSellerOrders(container, ids.slice(0, searched_max), locale)
    const found = rows.filter((order) => isFound(order, q))
    return { orders: found.slice(offset, offset + limit), count: found.length, limit, offset }
  }
  const orders = await readSellerOrders(container, ids.slice(offset, offset + limit), locale)
  return { orders, count: ids.length, limit, offset }
}
