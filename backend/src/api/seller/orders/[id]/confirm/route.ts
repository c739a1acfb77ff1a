import { confirmSellerOrder } from "../../../../../workflows/seller-order"
import { ownOrder } from "../../../lib/own-order"
import { nothing } from "../../../lib/pages"
import { sellerWrite } from "../../../lib/route"

/** The seller takes a paid order on. `{ order: SellerOrder }` */
export const POST = sellerWrite(nothing, async (call) => {
  const { id: order_id } = await ownOrder(call)
  await confirmSellerOrder(call.container, { order_id, member_id: call.member.id })
  return { order: await ownOrder(call) }
})
