import { readOwnQuestion as route } from "@chophien/contract/seller/questions"
import { sellerRead } from "@chophien/sellers/http/route"
import { readOwnQuestion } from "../../../../use-cases/answer-question"

/** GET /seller/questions/:id `?before`: one question with its messages. */
export const GET = sellerRead(route.query, ({ container, seller, params, input: { before } }) =>
  readOwnQuestion(container, { seller_id: seller.id, id: params.id ?? "" }, before)
)
