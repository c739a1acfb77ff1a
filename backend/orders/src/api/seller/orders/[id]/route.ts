import { readOwnOrder as readOwnOrderRoute } from "@chophien/contract/seller/orders"
import { sellerRead } from "@chophien/sellers/http/route"
import { readOwnOrder } from "../../../../use-cases/read-own-order"

/** GET /seller/orders/:id: one order of the seller. `{ order }` */
export const GET = sellerRead(readOwnOrderRoute.query, async ({ container, seller, locale, params }) => ({
  order: await readOwnOrder(container, { seller_id: seller.id, order_id: params.id ?? "", locale }),
}))
