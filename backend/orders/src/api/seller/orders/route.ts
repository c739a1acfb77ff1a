import { listOwnOrders } from "@chophien/contract/seller/orders"
import { sellerRead } from "@chophien/sellers/http/route"
import { listSellerOrders } from "../../../use-cases/list-seller-orders"

/** GET /seller/orders `?state&limit&offset`: the seller's orders, the newest first. `{ orders, count, limit, offset }` */
export const GET = sellerRead(listOwnOrders.query, ({ container, seller, locale, input }) => {
  const { state, limit, offset } = input
  return listSellerOrders(container, { seller_id: seller.id, filter: state, limit, offset, locale })
})
