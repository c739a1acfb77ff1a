import { ownListingIds } from "@chophien/sellers/ownership"
import type { MedusaContainer } from "@medusajs/framework/types"
import { categoriesBySlug } from "../catalogue/categories"
import { type KnownGoods, type PlannedRow, planRows } from "../goods-sheet/plan-rows"
import type { SheetCategory } from "../goods-sheet/read-goods-row"
import type { GoodsImportRow } from "../modules/goods-import/types"
import { readSellerListings } from "../seller-listings"

/** The listings of a seller as a sheet is held against them. What staff have to mend first is not among them. */
async function readKnownGoods(container: MedusaContainer, seller_id: string): Promise<KnownGoods[]> {
  const listings = await readSellerListings(container, await ownListingIds(container, seller_id))
  return listings.flatMap((listing) =>
    listing.variants.map((variant) => ({
      listing_id: listing.id,
      variant_id: variant.id,
      title: listing.title,
      category_slug: listing.category_slug,
      price: variant.price,
      unit: listing.variants.length > 1 ? variant.title : listing.unit,
      weight_g: variant.weight_g,
      stock: variant.stock,
      season_months: listing.season_months,
      description: listing.description,
      ship_class: listing.ship_class,
      processing_level: listing.processing_level,
      producer_own: listing.producer_own,
    }))
  )
}

/** What will become of each row of a sheet as the shop stands now, and the categories by which it was read. */
export async function readPlan(
  container: MedusaContainer,
  sheet: GoodsImportRow
): Promise<{ rows: PlannedRow[]; categories: SheetCategory[] }> {
  const categories = [...(await categoriesBySlug(container, "vi")).values()].map(({ slug, name }) => ({
    slug,
    name,
  }))
  const known = await readKnownGoods(container, sheet.seller_id)
  return { rows: planRows(sheet, categories, known), categories }
}
