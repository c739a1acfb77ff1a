import type { Answer, ReadQuery } from "@chophien/contract"
import type { listSellerListings } from "@chophien/contract/staff/listings"
import { ownListingIds } from "@chophien/sellers/ownership"
import { readAdminSeller } from "@chophien/sellers/staff-sellers"
import type { MedusaContainer } from "@medusajs/framework/types"
import { findListingIds, readSellerProducts } from "../seller-listings"

/** A page of one seller's listings for staff, the newest first, for sale or not. @throws Problem `not_found` */
export async function listListingsForStaff(
  container: MedusaContainer,
  seller_id: string,
  { limit, offset }: ReadQuery<typeof listSellerListings>
): Promise<Answer<typeof listSellerListings>> {
  const { id } = await readAdminSeller(container, seller_id)
  const ids = await findListingIds(container, await ownListingIds(container, id), "")
  const products = await readSellerProducts(container, ids.slice(offset, offset + limit))
  const listings = products.map(({ id, title, status, price, stock }) => ({
    id,
    title,
    status,
    price,
    stock,
  }))
  return { listings, count: ids.length, limit, offset }
}
