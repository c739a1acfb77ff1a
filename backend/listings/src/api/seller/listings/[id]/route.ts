import { nothing } from "@chophien/platform/pages"
import { Problem } from "@chophien/platform/problem"
import { type SellerCall, sellerRead, sellerWrite } from "@chophien/sellers/http/route"
import { requireOwnPictures } from "@chophien/sellers/own-pictures"
import { requireOwnListing } from "@chophien/sellers/ownership"
import { readSellerListings, type SellerListing } from "../../../../seller-listings"
import { texts } from "../../../../texts"
import { type UpdateListingVariant, updateListingWorkflow } from "../../../../workflows"
import { updateListingBody } from "../validators"

async function ownListing({
  container,
  seller,
  params,
}: Pick<SellerCall<unknown>, "container" | "seller" | "params">): Promise<SellerListing> {
  const id = params.id ?? ""
  await requireOwnListing(container, seller.id, id)
  const [listing] = await readSellerListings(container, [id])
  if (!listing) throw new Problem("not_found", texts.not_found)
  return listing
}

/** One listing of the seller. `{ listing: SellerListing }` */
export const GET = sellerRead(nothing, async (call) => ({ listing: await ownListing(call) }))

/** Changes a listing; what is not given stays. `{ listing: SellerListing }` */
export const POST = sellerWrite(updateListingBody, async (call) => {
  const { container, seller, input } = call
  const before = await ownListing(call)
  const { price, weight_g, stock, variants, ...facts } = input
  if (input.picture_urls) {
    const known = before.pictures.map((picture) => picture.url)
    await requireOwnPictures(container, seller.id, input.picture_urls, known)
  }
  await updateListingWorkflow(container).run({
    input: {
      ...facts,
      id: before.id,
      variants: [...variantOf(before, { price, weight_g, stock }), ...(variants ?? [])],
    },
  })
  return { listing: await ownListing(call) }
})

/** Price, weight and stock given for the whole listing are its one variant's. */
function variantOf(
  listing: SellerListing,
  changes: Omit<UpdateListingVariant, "id">
): UpdateListingVariant[] {
  if (Object.values(changes).every((value) => value === undefined)) return []
  const [variant, ...more] = listing.variants
  if (!variant || more.length)
    throw new Problem("invalid_request", texts.listing_price_of_one_variant, { param: "price" })
  return [{ id: variant.id, ...changes }]
}
