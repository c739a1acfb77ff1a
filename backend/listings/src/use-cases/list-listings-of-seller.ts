import type { Answer, ReadQuery } from "@chophien/contract"
import type { listOwnListings } from "@chophien/contract/seller/listings"
import { ownListingIds } from "@chophien/sellers/ownership"
import type { MedusaContainer } from "@medusajs/framework/types"
import { listingService } from "../listing-service"
import { findListingIds, readSellerListings } from "../seller-listings"

/** A page of a seller's listings, the newest first; `count` is the number of all, those not for sale included. */
export async function listListingsOfSeller(
  container: MedusaContainer,
  seller_id: string,
  { q, limit, offset }: ReadQuery<typeof listOwnListings>
): Promise<Answer<typeof listOwnListings>> {
  const own = await ownListingIds(container, seller_id)
  const archived = await listingService(container).archivedAmong(own)
  const ids = await findListingIds(
    container,
    own.filter((id) => !archived.has(id)),
    q
  )
  const listings = await readSellerListings(container, ids.slice(offset, offset + limit))
  return { listings, count: ids.length, limit, offset }
}
