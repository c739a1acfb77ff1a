import { listOwnOrders } from "@chophien/contract/seller/orders"
import { sellerRead } from "@chophien/sellers/http/route"
import { listSellerOrders } from "../../../use-cases/list-seller-orders"

/** GET /seller/orders `?state&q&limit&offset`: the seller's orders, what waits with the oldest first. `{ orders, count, limit, offset }` */
export const GET = sellerRead(listOwnOrders.query, ({ container, seller, locale, input }) => {
  const { state, q, limit, offset } = input
  return listSellerOrders(container, { seller_id: seller.id, filter: state, q, limit, offset, locale })
})
