import { delayOrder as route } from "@chophien/contract/seller/order-care"
import { sellerWrite } from "@chophien/sellers/http/route"
import { actIdOf } from "../../../../../care/act-id"
import { delayOrder } from "../../../../../use-cases/delay-order"

/** POST `{ promised_on, reason, text? }`: another day for handing the order over. `{ order }` */
export const POST = sellerWrite(
  route.body,
  async ({ container, seller, member, locale, params, idempotency_key, input }) => ({
    order: await delayOrder(container, {
      seller_id: seller.id,
      member_id: member.id,
      order_id: params.id ?? "",
      locale,
      act_id: actIdOf(seller.id, idempotency_key),
      ...input,
    }),
  })
)
