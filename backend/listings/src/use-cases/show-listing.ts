import type { Answer } from "@chophien/contract"
import type { readListing } from "@chophien/contract/store/catalogue"
import { Problem } from "@chophien/platform/problem"
import type { Locale } from "@chophien/vocabulary/locale"
import type { MedusaContainer } from "@medusajs/framework/types"
import { catalogueService } from "../catalogue/catalogue-service"
import { readListedRows } from "../catalogue/listed-rows"
import { readActiveSeller } from "../catalogue/read-active-seller"
import { readShownPage } from "../catalogue/read-shown-listing"
import { viewContext } from "../catalogue/view-context"
import { listingCard, listingPage } from "../catalogue/views"
import { ratings } from "../ports/ratings"
import { texts } from "../texts"

const related_max = 8

/**
 * A listing with its variants, stock of this moment and seller, and others to show beside it. One that was archived is
 * shown as such; a preview as if it were on sale.
 * @throws Problem `listing_not_found` for any other that is not on sale, at once when its seller is suspended
 */
export async function showListing(
  container: MedusaContainer,
  handle: string,
  locale: Locale
): Promise<Answer<typeof readListing>> {
  const catalogue = catalogueService(container)
  const page = await readShownPage(container, handle)
  if (!page) throw new Problem("not_found", texts.listing_not_found)
  const { row, standing, stock } = page
  const [seller, beside, stars, active] = await Promise.all([
    catalogue.sellerBy("id", row.seller_id),
    catalogue.relatedTo(row, related_max),
    ratings(container).readSellerStars([row.seller_id]),
    readActiveSeller(container, row.seller_id),
  ])
  if (!seller || !active) throw new Problem("not_found", texts.listing_not_found)
  const related = await readListedRows(container, beside)
  const context = await viewContext(container, locale, [row, ...related])
  for (const [item, amount] of stock) context.stock.set(item, amount)
  return {
    listing: listingPage(row, seller, context, standing, { ...active, stars: stars.get(seller.id) }),
    related: related.map((other) => listingCard(other, context)),
  }
}
