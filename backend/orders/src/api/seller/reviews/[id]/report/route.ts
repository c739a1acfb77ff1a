import { reportOwnReview as route } from "@chophien/contract/seller/reviews"
import { sellerWrite } from "@chophien/sellers/http/route"
import { reportOwnReview } from "../../../../../use-cases/answer-review"

/** POST `{ reason, text? }`: the seller asks staff to look at a review. `{ review }` */
export const POST = sellerWrite(route.body, async ({ container, seller, member, params, input }) => ({
  review: await reportOwnReview(
    container,
    { seller_id: seller.id, id: params.id ?? "" },
    { member_id: member.id, ...input }
  ),
}))
