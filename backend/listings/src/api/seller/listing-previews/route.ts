import { previewListing } from "@chophien/contract/seller/listings"
import { sellerWrite } from "@chophien/sellers/http/route"
import { previewOwnListing } from "../../../use-cases/preview-own-listing"

/** Keeps a listing that is not published for the shop's own page to show. `201 { url, expires_at }` */
export const POST = sellerWrite(
  previewListing.body,
  ({ container, seller, input }) => previewOwnListing(container, seller.id, input),
  { status: 201 }
)
