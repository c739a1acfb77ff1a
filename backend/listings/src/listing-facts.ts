import {
  type ListingFactsReading,
  type ListingFault,
  readListingFacts,
} from "@chophien/vocabulary/listing-facts"
import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { listingService } from "./listing-service"
import { reportFaults } from "./report-faults"

/** The facts of goods, or everything that is wrong with them; then they are not for sale. */
export type ReadFacts = ListingFactsReading

/** A product with the weights of its variants, as Medusa holds them: grams, believed of nobody. */
export type WeighedProduct = { id: string; variants: { weight?: unknown }[] }

/**
 * The facts of some products, by product id. An unknown or missing fact makes the whole listing not for sale, and is
 * written down for staff. Every product that is named has an entry. Two statements, however many products.
 *
 * `weight_g` is that of the heaviest variant; what one variant weighs stands in its own `weight`. That is whole grams
 * wherever the facts are read: a listing with a variant of unknown weight is not for sale.
 *
 * @example
 * const reading = (await listingFactsByProduct(container, ["prod_1"])).get("prod_1")
 * if (!reading?.ok) throw new Problem("conflict", texts.product_unavailable)
 */
export async function listingFactsByProduct(
  container: MedusaContainer,
  product_ids: string[]
): Promise<Map<string, ReadFacts>> {
  const ids = [...new Set(product_ids)]
  if (!ids.length) return new Map()
  const variants = await container
    .resolve(Modules.PRODUCT)
    .listProductVariants({ product_id: ids }, { select: ["id", "product_id", "weight"], take: null })
  const byProduct = Map.groupBy(variants, ({ product_id }) => product_id)
  return await factsOfProducts(
    container,
    ids.map((id) => ({ id, variants: byProduct.get(id) ?? [] }))
  )
}

/** The same, for whoever has read the variants already: one statement. */
export async function factsOfProducts(
  container: MedusaContainer,
  products: readonly WeighedProduct[]
): Promise<Map<string, ReadFacts>> {
  const rows = await listingService(container).rawFacts(products.map(({ id }) => id))
  const readings = new Map(products.map(({ id, variants }) => [id, factsOf(rows.get(id), variants)]))
  const faulty = [...readings].flatMap(([product_id, reading]) =>
    reading.ok ? [] : [{ product_id, faults: reading.faults }]
  )
  await reportFaults(container, faulty)
  return readings
}

/** The facts that a row and its variants' weights amount to, or all that is wrong with any of them. Pure. */
export function factsOf(row: unknown, variants: WeighedProduct["variants"]): ReadFacts {
  const shared = typeof row === "object" ? row : {}
  const readings = (variants.length ? variants : [{ weight: undefined }]).map(({ weight }) =>
    readListingFacts({ ...shared, weight_g: weight })
  )
  const faults = new Map<string, ListingFault>()
  let heaviest: ReadFacts | undefined
  for (const reading of readings) {
    if (!reading.ok) for (const fault of reading.faults) faults.set(fault.field, fault)
    else if (!heaviest?.ok || reading.facts.weight_g > heaviest.facts.weight_g) heaviest = reading
  }
  return heaviest && !faults.size ? heaviest : { ok: false, faults: [...faults.values()] }
}
