import { listOwnReviews as route } from "@chophien/contract/seller/reviews"
import { sellerRead } from "@chophien/sellers/http/route"
import { listOwnReviews } from "../../../use-cases/list-own-reviews"

/** GET /seller/reviews `?state&limit&offset`: what buyers wrote of the seller's goods. */
export const GET = sellerRead(route.query, ({ container, seller, input }) =>
  listOwnReviews(container, { seller_id: seller.id, ...input })
)
