import { readOrderStates } from "@chophien/checkout/order-facts"
import type { orderFilters, SellerOrder } from "@chophien/contract/seller/orders"
import type { Locale } from "@chophien/platform/texts/define-texts"
import { ownOrderIds } from "@chophien/sellers/ownership"
import type { OrderState } from "@chophien/vocabulary/order-state"
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

/** A page of a seller's orders, the newest first, and how many the filter shows in all. */
export async function listSellerOrders(
  container: MedusaContainer,
  {
    seller_id,
    filter,
    limit,
    offset,
    locale,
  }: { seller_id: string; filter: OrderFilter; limit: number; offset: number; locale: Locale }
): Promise<{ orders: SellerOrder[]; count: number; limit: number; offset: number }> {
  const all = await readOrderStates(container, await ownOrderIds(container, seller_id))
  const ids = all.filter(({ state }) => isShown[filter](state)).map(({ id }) => id)
  const orders = await readSellerOrders(container, ids.slice(offset, offset + limit), locale)
  return { orders, count: ids.length, limit, offset }
}
