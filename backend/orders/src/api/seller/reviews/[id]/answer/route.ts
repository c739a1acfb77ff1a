import { answerReview as route } from "@chophien/contract/seller/reviews"
import { sellerWrite } from "@chophien/sellers/http/route"
import { answerReview } from "../../../../../use-cases/answer-review"

/** POST `{ text }`: the seller answers a review, once. `{ review }` */
export const POST = sellerWrite(route.body, async ({ container, seller, member, params, input }) => ({
  review: await answerReview(
    container,
    { seller_id: seller.id, id: params.id ?? "" },
    { member_id: member.id, ...input }
  ),
}))
