import { readListingFacts } from "@chophien/vocabulary/listing-facts"
import { weight_min_g } from "@chophien/vocabulary/weight"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import { catalogueService } from "../catalogue/catalogue-service"
import { factsOfProducts } from "../listing-facts"
import { listingService } from "../listing-service"
import type { FactsRow } from "../modules/listing/types"

const batch_size = 200

const productsSchema = z.array(
  z.object({
    id: z.string(),
    weight: z.unknown(),
    metadata: z.unknown(),
    variants: z.array(z.object({ id: z.string(), weight: z.unknown() })),
  })
)
type Product = z.infer<typeof productsSchema>[number]

/** Products that a seller lists, after an id. By SQL: while migrations run, Query knows no link of ours. */
const batchStatement = `
  select p.id, p.weight, p.metadata, coalesce(v.variants, '[]') as variants
  from product p
  left join lateral (
    select json_agg(json_build_object('id', v.id, 'weight', v.weight)) as variants
    from product_variant v where v.product_id = p.id and v.deleted_at is null
  ) v on true
  where p.deleted_at is null and p.id > ? and exists (
    select from seller_seller_product_product l where l.product_id = p.id and l.deleted_at is null
  )
  order by p.id limit ?`

/**
 * Takes the facts of goods over from `product.metadata`, where an earlier version kept them, into rows of their own.
 *
 * What cannot be read word for word gets no row: it is not for sale, leaves the catalogue, and is listed for staff.
 * A variant without a weight of its own gets its product's, which counted for it before. Metadata stays as it is, as
 * servers of the earlier version may still read it; nothing of this version does. Done again it changes nothing.
 *
 * A migration script and not a migration of a module: a plugin's modules migrate before core's tables exist.
 */
export default async function factsOutOfMetadata({
  container,
}: {
  container: MedusaContainer
}): Promise<void> {
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  let moved = 0
  const unread: string[] = []
  for (let products = await readBatch(container, ""); products.length; ) {
    moved += await moveFacts(container, products)
    const weighed = await fillWeights(container, products)
    const readings = await factsOfProducts(container, weighed)
    unread.push(...weighed.flatMap(({ id }) => (readings.get(id)?.ok ? [] : id)))
    products = await readBatch(container, products.at(-1)?.id ?? "")
  }
  const off_sale = { listings: [], sellers: [], removed_listings: unread, removed_sellers: [] }
  if (unread.length) await catalogueService(container).applyChanges(off_sale)
  logger.info(`Facts of ${moved} listings have rows of their own; ${unread.length} are for staff to mend.`)
}

async function readBatch(container: MedusaContainer, after: string): Promise<Product[]> {
  const database = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const { rows } = await database.raw(batchStatement, [after, batch_size])
  return productsSchema.parse(rows)
}

/** Makes a row of each product's metadata that can be read; answers how many. A row that is there stays. */
async function moveFacts(container: MedusaContainer, products: Product[]): Promise<number> {
  const listings = listingService(container)
  const known = await listings.rawFacts(products.map(({ id }) => id))
  const rows = products.flatMap(({ id, metadata }): FactsRow[] => {
    if (known.has(id) || typeof metadata !== "object") return []
    const reading = readListingFacts({ ...metadata, weight_g: weight_min_g })
    if (!reading.ok) return []
    const { weight_g: _, ...facts } = reading.facts
    // What keeps was sold all year until now.
    return [{ product_id: id, ...facts, sold_off_season: !facts.perishable }]
  })
  await listings.writeFacts(rows)
  return rows.length
}

/** Gives variants without a weight that of their product; answers the products as they are then. */
async function fillWeights(container: MedusaContainer, products: Product[]): Promise<Product[]> {
  const isOpen = (weight: unknown) => weight === null || weight === undefined
  const weighed: Product[] = []
  for (const product of products) {
    const { weight } = product
    const open = product.variants.filter((variant) => isOpen(variant.weight))
    if (open.length && typeof weight === "number") {
      const ids = open.map(({ id }) => id)
      await container.resolve(Modules.PRODUCT).updateProductVariants({ id: ids }, { weight })
      const variants = product.variants.map((variant) =>
        ids.includes(variant.id) ? { ...variant, weight } : variant
      )
      weighed.push({ ...product, variants })
    } else weighed.push(product)
  }
  return weighed
}
