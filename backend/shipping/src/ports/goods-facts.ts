import { type ListingFactsReading, readListingFacts } from "@chophien/vocabulary/listing-facts"
import type { MedusaContainer } from "@medusajs/framework/types"

/** What the room of listings provides under its module's name: rows of facts as they stand, by product id. */
export type GoodsFactsPort = {
  rawFacts: (product_ids: string[]) => Promise<Map<string, object>>
}

const port = "listing"

/** One piece of what a cart line holds; `weight` as Medusa has it, believed of nobody. */
export type WeighedPiece = { product_id: string; weight?: unknown }

/**
 * The facts of goods by the id of whatever holds them, such as a cart's line. One statement, however many there are.
 * They are read closed: without that room, or with a fact that is not known, goods have none.
 */
export async function readGoodsFacts(
  container: MedusaContainer,
  pieces: ReadonlyMap<string, WeighedPiece>
): Promise<Map<string, ListingFactsReading>> {
  const provider = container.resolve<GoodsFactsPort>(port, { allowUnregistered: true })
  const product_ids = [...new Set([...pieces.values()].map(({ product_id }) => product_id))]
  const rows = (await provider?.rawFacts(product_ids)) ?? new Map<string, object>()
  return new Map(
    [...pieces].map(([id, { product_id, weight }]) => [
      id,
      readListingFacts({ ...rows.get(product_id), weight_g: weight }),
    ])
  )
}
