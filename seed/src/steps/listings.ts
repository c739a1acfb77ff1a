import { Modules } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import type { CreateListing } from "../../../backend/src/workflows/listing/types"
import { type DescribedProduct, offeredProducts, picturesOf } from "../data/read"
import { counted, type SeedContext } from "../lib/context"
import type { Pictures } from "../lib/pictures"
import { externalIdOf } from "../samples"

/** Listings made in one workflow; while one lot is written, the next lot's pictures are rendered. */
const lot_size = 23

/** What the product is called in the catalogue: the seller's own external id. */
const keyOf = (seller_id: string, handle: string) => `${seller_id}/${externalIdOf(handle)}`

/** The products that are not listed yet. */
export async function missingProducts({ container }: SeedContext, seller_ids: ReadonlyMap<string, string>): Promise<DescribedProduct[]> {
  const products = offeredProducts()
  const keys = products.flatMap(({ seller, handle }) => {
    const seller_id = seller_ids.get(seller)
    return seller_id ? [keyOf(seller_id, handle)] : []
  })
  const known = await container.resolve(Modules.PRODUCT).listProducts({ external_id: keys }, { select: ["external_id"], take: keys.length })
  const listed = new Set(known.map(({ external_id }) => external_id))
  return products.filter(({ seller, handle }) => {
    const seller_id = seller_ids.get(seller)
    return !seller_id || !listed.has(keyOf(seller_id, handle))
  })
}

/** Lists the products that are missing; what is listed stays as its seller left it. */
export async function seedListings(seed: SeedContext, pictures: Pictures, seller_ids: ReadonlyMap<string, string>): Promise<void> {
  const missing = await missingProducts(seed, seller_ids)
  for (let from = 0; from < missing.length; from += lot_size) {
    const listings = await Promise.all(
      missing.slice(from, from + lot_size).map(async (product): Promise<CreateListing> => {
        const seller_id = seller_ids.get(product.seller)
        if (!seller_id) throw new Error(`${product.handle} belongs to ${product.seller}, which is no seller.`)
        const { handle, title, description, unit, ship_class, perishable, season_months, producer_own, processing_level, variants } = product
        return {
          seller_id, handle, title, description, unit, ship_class, perishable, season_months, producer_own, processing_level, variants,
          category_slug: product.category,
          picture_urls: await pictures.urls(picturesOf(handle)),
          publish: true,
          is_sample: true,
          external_id: externalIdOf(handle),
        }
      })
    )
    await seed.run("create-listings", { listings }, z.unknown())
    seed.say(`Listings: ${from + listings.length} of ${missing.length} new ones`)
  }
  if (!missing.length) seed.say(`Listings: ${counted(offeredProducts().length, "product")}, all there already`)
}
