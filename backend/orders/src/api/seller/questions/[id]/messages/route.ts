import { answerQuestion as route } from "@chophien/contract/seller/questions"
import { sellerWrite } from "@chophien/sellers/http/route"
import { answerQuestion } from "../../../../../use-cases/answer-question"

/** POST `{ text }`: the seller writes to the shopper. */
export const POST = sellerWrite(route.body, ({ container, seller, member, params, locale, input }) =>
  answerQuestion(
    container,
    { seller_id: seller.id, id: params.id ?? "" },
    { member_id: member.id, locale, ...input }
  )
)
