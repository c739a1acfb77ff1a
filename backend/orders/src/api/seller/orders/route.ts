import type { SellerOrderState } from "@chophien/checkout/order-facts"
import { pageQuery } from "@chophien/platform/pages"
import { sellerRead } from "@chophien/sellers/http/route"
import { ownOrderIds } from "@chophien/sellers/ownership"
import { z } from "@medusajs/framework/zod"
import { readOrderStates, readSellerOrders } from "../../../seller-orders"

const filters = ["to_confirm", "to_ship", "shipped", "closed", "all"] as const

/** Which states each filter shows. */
const shown: Record<(typeof filters)[number], (state: SellerOrderState) => boolean> = {
  to_confirm: (state) => state === "to_confirm",
  to_ship: (state) => state === "to_ship",
  shipped: (state) => state === "shipped",
  closed: (state) => state === "delivered" || state === "canceled",
  all: () => true,
}

const query = pageQuery.extend({ state: z.enum(filters).default("all") })

/** The seller's orders, the newest first. `{ orders: SellerOrder[], count, limit, offset }` */
export const GET = sellerRead(
  query,
  async ({ container, seller, locale, input: { state, limit, offset } }) => {
    const all = await readOrderStates(container, await ownOrderIds(container, seller.id))
    const ids = all.filter((order) => shown[state](order.state)).map((order) => order.id)
    const orders = await readSellerOrders(container, ids.slice(offset, offset + limit), locale)
    return { orders, count: ids.length, limit, offset }
  }
)
