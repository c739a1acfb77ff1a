import type { SellerListing } from "@chophien/contract/seller/listings"
import { Problem } from "@chophien/platform/problem"
import { requireOwnListing } from "@chophien/sellers/ownership"
import type { MedusaContainer } from "@medusajs/framework/types"
import { listingService } from "../listing-service"
import { readSellerListings } from "../seller-listings"
import { texts } from "../texts"

/**
 * One listing of a seller.
 * @throws Problem `not_found` for one of somebody else, for one that was archived, and one that staff have to mend first
 */
export async function showOwnListing(
  container: MedusaContainer,
  seller_id: string,
  id: string
): Promise<SellerListing> {
  await requireOwnListing(container, seller_id, id)
  if ((await listingService(container).archivedAmong([id])).size)
    throw new Problem("not_found", texts.not_found)
  const [listing] = await readSellerListings(container, [id])
  if (!listing) throw new Problem("not_found", texts.not_found)
  return listing
}
