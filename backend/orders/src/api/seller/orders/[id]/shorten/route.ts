import { shortenOrder as route } from "@chophien/contract/seller/order-care"
import { sellerWrite } from "@chophien/sellers/http/route"
import { actIdOf } from "../../../../../care/act-id"
import { shortenOrder } from "../../../../../use-cases/shorten-order"

/** POST `{ items, reason, text? }`: pieces that the seller cannot deliver; their money goes back by itself. `{ order }` */
export const POST = sellerWrite(
  route.body,
  async ({ container, seller, member, locale, params, idempotency_key, input }) => ({
    order: await shortenOrder(container, {
      seller_id: seller.id,
      member_id: member.id,
      order_id: params.id ?? "",
      locale,
      act_id: actIdOf(seller.id, idempotency_key),
      ...input,
    }),
  })
)
