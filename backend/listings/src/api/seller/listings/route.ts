import { createListing, listOwnListings } from "@chophien/contract/seller/listings"
import { sellerRead, sellerWrite } from "@chophien/sellers/http/route"
import { createOwnListing } from "../../../use-cases/create-own-listing"
import { listListingsOfSeller } from "../../../use-cases/list-listings-of-seller"

/** The seller's listings, the newest first. `{ listings: SellerListing[], count, limit, offset }` */
export const GET = sellerRead(listOwnListings.query, ({ container, seller, input }) =>
  listListingsOfSeller(container, seller.id, input)
)

/** Lists a product. `201 { listing: SellerListing }`. The idempotency key names the listing, so it is made once. */
export const POST = sellerWrite(
  createListing.body,
  async ({ container, seller, input, idempotency_key }) => ({
    listing: await createOwnListing(container, seller.id, input, idempotency_key),
  }),
  { status: 201 }
)
