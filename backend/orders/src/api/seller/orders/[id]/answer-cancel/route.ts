import { answerCancelRequest as route } from "@chophien/contract/seller/order-care"
import { sellerWrite } from "@chophien/sellers/http/route"
import { answerOwnCancelRequest } from "../../../../../use-cases/answer-cancel-request"

/** POST `{ act: "grant" | "refuse", text? }`: the seller answers a shopper's wish to cancel. `{ order }` */
export const POST = sellerWrite(route.body, async ({ container, seller, member, locale, params, input }) => ({
  order: await answerOwnCancelRequest(container, {
    seller_id: seller.id,
    member_id: member.id,
    order_id: params.id ?? "",
    locale,
    ...input,
  }),
}))
