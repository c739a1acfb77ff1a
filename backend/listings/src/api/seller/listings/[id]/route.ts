import { readOwnListing, updateListing } from "@chophien/contract/seller/listings"
import { sellerRead, sellerWrite } from "@chophien/sellers/http/route"
import { changeOwnListing } from "../../../../use-cases/change-own-listing"
import { showOwnListing } from "../../../../use-cases/show-own-listing"

/** One listing of the seller. `{ listing: SellerListing }` */
export const GET = sellerRead(readOwnListing.query, async ({ container, seller, params }) => ({
  listing: await showOwnListing(container, seller.id, params.id ?? ""),
}))

/** Changes a listing; what is not sent stays. `{ listing: SellerListing }` */
export const POST = sellerWrite(
  updateListing.body,
  async ({ container, seller, params, idempotency_key, input }) => ({
    listing: await changeOwnListing(
      container,
      { seller_id: seller.id, id: params.id ?? "", idempotency_key },
      input
    ),
  })
)
