import { listOwnQuestions as route } from "@chophien/contract/seller/questions"
import { sellerRead } from "@chophien/sellers/http/route"
import { listOwnQuestions } from "../../../use-cases/answer-question"

/** GET /seller/questions `?state&limit&offset`: what shoppers ask the seller. */
export const GET = sellerRead(route.query, ({ container, seller, input }) =>
  listOwnQuestions(container, { seller_id: seller.id, ...input })
)
