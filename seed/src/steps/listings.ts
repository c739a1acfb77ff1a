import type { CreateListing } from "@chophien/listings/listing-input"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import { type DescribedProduct, offeredProducts, picturesOf } from "../data/read"
import { counted, type SeedContext } from "../lib/context"
import type { Pictures } from "../lib/pictures"
import { externalIdOf } from "../samples"

/** Listings made in one workflow; while one lot is written, the next lot's pictures are rendered. */
const lot_size = 23

/** What the product is called in the catalogue: the seller's own external id. */
export const listingKey = (seller_id: string, handle: string) => `${seller_id}/${externalIdOf(handle)}`

const listedSchema = z.array(
  z.object({
    id: z.string(),
    external_id: z.string(),
    seller: z.object({ id: z.string() }).nullish(),
    variants: z.array(
      z.object({
        inventory_items: z
          .array(z.object({ inventory: z.object({ location_levels: z.array(z.unknown()) }).nullish() }))
          .nullish(),
      })
    ),
  })
)
type Listed = z.infer<typeof listedSchema>[number]

/** Whether a listing has its seller, and each variant a stock: a run that was stopped may have left it without. */
const isWhole = ({ seller, variants }: Listed): boolean =>
  Boolean(seller) &&
  variants.length > 0 &&
  variants.every(({ inventory_items }) =>
    inventory_items?.some(({ inventory }) => inventory?.location_levels.length)
  )

/** The products that are not listed yet, or not wholly; what there is of the latter is taken back. */
export async function missingProducts(
  { container, run, report }: SeedContext,
  seller_ids: ReadonlyMap<string, string>
): Promise<DescribedProduct[]> {
  const products = offeredProducts()
  const keyed = products.map((product) => {
    const seller_id = seller_ids.get(product.seller)
    if (!seller_id) throw new Error(`${product.handle} belongs to ${product.seller}, which is no seller.`)
    return { product, key: listingKey(seller_id, product.handle) }
  })
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "product",
    fields: ["id", "external_id", "seller.id", "variants.inventory_items.inventory.location_levels.id"],
    filters: { external_id: keyed.map(({ key }) => key) },
  })
  const listed = listedSchema.parse(data)
  const ids = listed.filter((listing) => !isWhole(listing)).map(({ id }) => id)
  if (ids.length) {
    await run("delete-products", { ids }, z.unknown())
    report(`Listings: ${ids.length} of an unfinished run taken back`)
  }
  const whole = new Set(listed.filter(isWhole).map(({ external_id }) => external_id))
  return keyed.flatMap(({ product, key }) => (whole.has(key) ? [] : [product]))
}

/** Lists the products that are missing; what is listed stays as its seller left it. */
export async function seedListings(
  seed: SeedContext,
  pictures: Pictures,
  seller_ids: ReadonlyMap<string, string>,
  missing: readonly DescribedProduct[]
): Promise<void> {
  for (let from = 0; from < missing.length; from += lot_size) {
    const listings = await Promise.all(
      missing.slice(from, from + lot_size).map(async (product): Promise<CreateListing> => {
        const seller_id = seller_ids.get(product.seller)
        if (!seller_id) throw new Error(`${product.handle} belongs to ${product.seller}, which is no seller.`)
        const {
          handle,
          title,
          description,
          unit,
          ship_class,
          perishable,
          season_months,
          sold_off_season,
          producer_own,
          processing_level,
          stock_unit,
          stock,
          variants,
        } = product
        return {
          seller_id,
          handle,
          title,
          description,
          unit,
          ship_class,
          perishable,
          season_months,
          sold_off_season,
          producer_own,
          processing_level,
          variants,
          ...(stock_unit && stock !== undefined ? { shared_stock: { unit: stock_unit, amount: stock } } : {}),
          category_slug: product.category,
          picture_urls: await pictures.urls(picturesOf(handle)),
          publish: true,
          is_sample: true,
          external_id: externalIdOf(handle),
        }
      })
    )
    await seed.run("create-listings", { listings }, z.unknown())
    seed.report(`Listings: ${from + listings.length} of ${missing.length} new ones`)
  }
  if (!missing.length)
    seed.report(`Listings: ${counted(offeredProducts().length, "product")}, all there already`)
}
