import type { FactFault, ListingFacts } from "@chophien/vocabulary/listing-facts"
import { stockUnits } from "@chophien/vocabulary/packs"
import { z } from "@medusajs/framework/zod"

/** The facts that a listing has as a whole; each variant has its own weight. */
export type SharedFacts = Omit<ListingFacts, "weight_g">

/** A product's facts, as a row of the table holds them. */
export type FactsRow = SharedFacts & { product_id: string }

/** A fact that cannot be relied on; `record` stands for what is wrong with the rest of the row. */
export type FactProblem = { field: keyof ListingFacts | "record"; value: unknown; reason: FactFault }

/** A product that is not for sale because of what is wrong with it. */
export type FaultyListing = { product_id: string; faults: FactProblem[] }

/** The one stock of a listing, and what its seller is asked about it. */
export const sharedStockSchema = z.object({
  product_id: z.string(),
  inventory_item_id: z.string(),
  unit: z.enum(stockUnits),
  kept: z.number().nullable(),
  apart: z.array(z.object({ title: z.string(), stock: z.number() })).nullable(),
  asked_at: z.coerce.date().nullable(),
})
export type SharedStock = z.infer<typeof sharedStockSchema>

/** Units of its stock added to an inventory level, or taken from it, once under `id`. */
export type LevelChange = {
  id: string
  variant_id: string
  inventory_item_id: string
  location_id: string
  change: number
}

/** What became of changes of stock: the levels that changed, or the first one of which fewer pieces are left. */
export type StockChanged =
  | { ok: true; levels: string[] }
  | { ok: false; short: { variant_id: string; change: number; left: number } }
