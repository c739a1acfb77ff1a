import type { ReadBody } from "@chophien/contract"
import type { SellerListing, updateListing } from "@chophien/contract/seller/listings"
import { Problem } from "@chophien/platform/problem"
import { requireOwnPictures } from "@chophien/sellers/own-pictures"
import type { MedusaContainer } from "@medusajs/framework/types"
import { texts } from "../texts"
import { type UpdateListingVariant, updateListingWorkflow } from "../workflows"
import { showOwnListing } from "./show-own-listing"

/**
 * Changes a listing of a seller; what is not sent stays.
 * @throws Problem `not_found`, `picture_not_yours`, `listing_price_of_one_variant`, and what the workflow throws
 */
export async function changeOwnListing(
  container: MedusaContainer,
  seller_id: string,
  id: string,
  input: ReadBody<typeof updateListing>
): Promise<SellerListing> {
  const before = await showOwnListing(container, seller_id, id)
  const { price, weight_g, stock, variants, ...rest } = input
  if (input.picture_urls) {
    const known = before.pictures.map((picture) => picture.url)
    await requireOwnPictures(container, seller_id, input.picture_urls, known)
  }
  await updateListingWorkflow(container).run({
    input: {
      ...rest,
      id,
      variants: [...changesOfOnlyVariant(before, { price, weight_g, stock }), ...(variants ?? [])],
    },
  })
  return await showOwnListing(container, seller_id, id)
}

/** Price, weight and stock that are sent for the whole listing are its one variant's. */
function changesOfOnlyVariant(
  listing: SellerListing,
  changes: Omit<UpdateListingVariant, "id">
): UpdateListingVariant[] {
  if (Object.values(changes).every((value) => value === undefined)) return []
  const [variant, ...more] = listing.variants
  if (!variant || more.length)
    throw new Problem("invalid_request", texts.listing_price_of_one_variant, { param: "price" })
  return [{ id: variant.id, ...changes }]
}
