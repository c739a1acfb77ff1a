import { listOwnListingReviews as route } from "@chophien/contract/seller/listing-reviews"
import { sellerRead } from "@chophien/sellers/http/route"
import { listReviewsOfSeller } from "../../../use-cases/list-listing-reviews"

/** The seller's listings that wait for a person, or that staff hold. `{ reviews }` */
export const GET = sellerRead(route.query, ({ container, seller, locale }) =>
  listReviewsOfSeller(container, seller.id, locale)
)
