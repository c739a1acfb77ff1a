import { removeListing } from "@chophien/contract/seller/listings"
import { sellerWrite } from "@chophien/sellers/http/route"
import { removeOwnListing } from "../../../../../use-cases/remove-own-listing"

/** Takes a listing away: deleted, or archived where somebody ordered it. `{ outcome }` */
export const POST = sellerWrite(removeListing.body, ({ container, seller, params }) =>
  removeOwnListing(container, seller.id, params.id ?? "")
)
