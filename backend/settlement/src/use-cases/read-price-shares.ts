import type { Answer } from "@chophien/contract"
import type { readPriceShares as route } from "@chophien/contract/store/price-shares"
import { showListing } from "@chophien/listings/use-cases/show-listing"
import { type SoldLine, termsOfLine } from "@chophien/vocabulary/terms-of-sale"
import type { MedusaContainer } from "@medusajs/framework/types"
import { readGoods } from "../sale/freeze-sales"
import { readSaleRules } from "../settlement-rules"

/**
 * Where the money goes that a shopper pays for a listing, and for its delivery. By the rules of this moment, as if it
 * were sold now.
 * @throws Problem `listing_not_found`
 */
export async function readPriceShares(
  container: MedusaContainer,
  { handle, carriage }: { handle: string; carriage?: number | undefined }
): Promise<Answer<typeof route>> {
  const { listing } = await showListing(container, handle, "vi")
  const [rules, goods] = await Promise.all([readSaleRules(container), readGoods(container, [listing.id])])
  const { category_ids, facts } = goods.get(listing.id) ?? { category_ids: [], facts: null }
  const now = new Date()
  const sharesOf = (line: SoldLine) => {
    const { net, commission, vat, pit } = termsOfLine(rules, line, listing.seller, now)
    return { price: line.gross, seller: net, fee: commission, tax: vat + pit }
  }
  return {
    variants: listing.variants.map(({ title, price }) => ({
      title,
      ...sharesOf({ kind: "goods", gross: price, category_ids, facts }),
    })),
    carriage: carriage
      ? sharesOf({ kind: "carriage", gross: carriage, category_ids: [], facts: null })
      : null,
  }
}
