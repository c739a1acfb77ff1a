import { readOwnReview as route } from "@chophien/contract/seller/reviews"
import { sellerRead } from "@chophien/sellers/http/route"
import { readOwnReview } from "../../../../use-cases/list-own-reviews"

/** GET /seller/reviews/:id: one review of the seller's goods. `{ review }` */
export const GET = sellerRead(route.query, async ({ container, seller, params }) => ({
  review: await readOwnReview(container, { seller_id: seller.id, id: params.id ?? "" }),
}))
