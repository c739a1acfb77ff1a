import { callInCentreBySeller as route } from "@chophien/contract/seller/questions"
import { sellerWrite } from "@chophien/sellers/http/route"
import { callInCentreBySeller } from "../../../../../use-cases/answer-question"

/** POST `{ text }`: the seller asks staff to read along. */
export const POST = sellerWrite(route.body, ({ container, seller, params, input }) =>
  callInCentreBySeller(container, { seller_id: seller.id, id: params.id ?? "" }, input)
)
