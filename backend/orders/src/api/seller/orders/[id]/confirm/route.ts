import { confirmOrder as confirmOrderRoute } from "@chophien/contract/seller/orders"
import { sellerWrite } from "@chophien/sellers/http/route"
import { confirmOrder } from "../../../../../use-cases/confirm-order"

/** POST /seller/orders/:id/confirm: the seller takes a paid order on. `{ order }` */
export const POST = sellerWrite(
  confirmOrderRoute.body,
  async ({ container, seller, member, locale, params }) => ({
    order: await confirmOrder(container, {
      seller_id: seller.id,
      member_id: member.id,
      order_id: params.id ?? "",
      locale,
    }),
  })
)
