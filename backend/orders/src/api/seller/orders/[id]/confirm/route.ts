import { nothing } from "@chophien/platform/pages"
import { sellerWrite } from "@chophien/sellers/http/route"
import { ownOrder } from "../../../../../own-order"
import { confirmSellerOrder } from "../../../../../use-cases/seller-orders"

/** The seller takes a paid order on. `{ order: SellerOrder }` */
export const POST = sellerWrite(nothing, async (call) => {
  const { id: order_id } = await ownOrder(call)
  await confirmSellerOrder(call.container, { order_id, member_id: call.member.id })
  return { order: await ownOrder(call) }
})
