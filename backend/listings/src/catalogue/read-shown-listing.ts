import type { MedusaContainer } from "@medusajs/framework/types"
import { factsOfProducts } from "../listing-facts"
import { catalogueService } from "./catalogue-service"
import { type PageRow, readPageRow } from "./listed-rows"

/** A listing on sale by its handle, or null. Its facts are those of this moment, not the read model's copy. */
export async function readShownListing(container: MedusaContainer, handle: string): Promise<PageRow | null> {
  const row = await readPageRow(container, await catalogueService(container).listingByHandle(handle))
  if (!row) return null
  const variants = row.variants.map(({ weight_g }) => ({ weight: weight_g }))
  const reading = (await factsOfProducts(container, [{ id: row.id, variants }])).get(row.id)
  if (!reading?.ok) return null
  const { unit, ship_class, perishable, season_months, sold_off_season, is_sample } = reading.facts
  return { ...row, unit, ship_class, perishable, season_months, sold_off_season, is_sample }
}
