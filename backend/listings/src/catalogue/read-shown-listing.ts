import { createHash } from "node:crypto"
import type { Listing } from "@chophien/contract/store/catalogue"
import { preview_prefix } from "@chophien/contract/store/standing"
import type { MedusaContainer } from "@medusajs/framework/types"
import { z } from "@medusajs/framework/zod"
import { factsOfProducts } from "../listing-facts"
import { listingService } from "../listing-service"
import { catalogueService } from "./catalogue-service"
import { type PageRow, readPageRow } from "./listed-rows"

/** A listing on sale by its handle, or null. Its facts are those of this moment, not the read model's copy. */
export async function readShownListing(container: MedusaContainer, handle: string): Promise<PageRow | null> {
  return await withFacts(container, await catalogueService(container).listingByHandle(handle))
}

async function withFacts(container: MedusaContainer, stored: unknown): Promise<PageRow | null> {
  const row = await readPageRow(container, stored)
  if (!row) return null
  const variants = row.variants.map(({ weight_g }) => ({ weight: weight_g }))
  const reading = (await factsOfProducts(container, [{ id: row.id, variants }])).get(row.id)
  if (!reading?.ok) return null
  const { unit, ship_class, perishable, season_months, sold_off_season, is_sample } = reading.facts
  return { ...row, unit, ship_class, perishable, season_months, sold_off_season, is_sample }
}

/** What a page shows of a listing, on sale or not. `stock` is what a preview says of its stocks, by inventory item. */
export type ShownPage = { row: PageRow; standing: Listing["standing"]; stock: Map<string, number> }

const previewSchema = z.object({ row: z.unknown(), stock: z.record(z.string(), z.number()) })

/** By what a preview is known: who reads the table cannot open one. */
export const previewId = (token: string): string => createHash("sha256").update(token).digest("hex")

/** The page of a handle: of a listing on sale, of one that its seller archived, or of a preview. Null for none. */
export async function readShownPage(container: MedusaContainer, handle: string): Promise<ShownPage | null> {
  if (handle.startsWith(preview_prefix)) {
    const kept = await listingService(container).previewPage(previewId(handle.slice(preview_prefix.length)))
    const preview = kept ? previewSchema.parse(kept) : null
    const row = preview ? await readPageRow(container, preview.row) : null
    return preview && row ? { row, standing: "preview", stock: new Map(Object.entries(preview.stock)) } : null
  }
  const shown = await readShownListing(container, handle)
  if (shown) return { row: shown, standing: "on_sale", stock: new Map() }
  const gone = await catalogueService(container).goneListing(handle)
  const row =
    gone && (await listingService(container).archivedAmong([gone.id])).has(gone.id) ? gone.row : null
  const archived = row ? await withFacts(container, row) : null
  return archived ? { row: archived, standing: "archived", stock: new Map() } : null
}
