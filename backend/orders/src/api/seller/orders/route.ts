import { orderFilters } from "@chophien/contract/seller/orders"
import { pageQuery } from "@chophien/platform/pages"
import { sellerRead } from "@chophien/sellers/http/route"
import { z } from "@medusajs/framework/zod"
import { listSellerOrders } from "../../../use-cases/list-seller-orders"

const query = pageQuery.extend({ state: z.enum(orderFilters).default("all") })

/** The seller's orders, the newest first. `{ orders: SellerOrder[], count, limit, offset }` */
export const GET = sellerRead(query, async ({ container, seller, locale, input: { state, ...page } }) =>
  listSellerOrders(container, { seller_id: seller.id, filter: state, locale, ...page })
)
