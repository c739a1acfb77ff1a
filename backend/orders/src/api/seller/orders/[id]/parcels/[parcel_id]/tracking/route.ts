import { correctTracking as correctTrackingRoute } from "@chophien/contract/seller/orders"
import { orderLock, withLock } from "@chophien/platform/locks"
import { sellerWrite } from "@chophien/sellers/http/route"
import { correctTracking } from "../../../../../../../use-cases/correct-tracking"
import { readOwnOrder } from "../../../../../../../use-cases/read-own-order"

/** POST `{ carrier, tracking_number }`: the seller puts right by whom a parcel travels. `{ order }` */
export const POST = sellerWrite(
  correctTrackingRoute.body,
  async ({ container, seller, member, locale, params, input }) => {
    const own = { seller_id: seller.id, order_id: params.id ?? "", locale }
    await readOwnOrder(container, own)
    const { order_id } = own
    const parcel_id = params.parcel_id ?? ""
    await withLock(container, orderLock(order_id), () =>
      correctTracking(container, { order_id, parcel_id, ...input, by: "seller", actor_id: member.id })
    )
    return { order: await readOwnOrder(container, own) }
  }
)
