import type { MedusaContainer } from "@medusajs/framework/types"
import { z } from "@medusajs/framework/zod"
import { factsOf } from "../listing-facts"
import type { ListedRow, ShownFacts } from "../modules/catalogue/types"
import type { FaultyListing } from "../modules/listing/types"
import { reportFaults, unreadable } from "../report-faults"

const idSchema = z.looseObject({ id: z.string() })

const variantSchema = z.object({
  id: z.string(),
  title: z.string(),
  sku: z.string().nullable(),
  price: z.int().min(0),
  weight_g: z.number(),
  items: z.array(z.object({ id: z.string(), quantity: z.number() })),
  backorder: z.boolean(),
})

const variantsSchema = z.object({ variants: z.array(z.object({ weight_g: z.number() })).min(1) })

const shownFields = {
  id: z.string(),
  handle: z.string(),
  title: z.string(),
  price: z.int().min(0),
  price_max: z.int().min(0),
  category_slug: z.string().nullable(),
  commune_slug: z.string(),
  variants: z.array(variantSchema).min(1),
  /** A preview of an earlier version has none. */
  rating_count: z.int().min(0).default(0),
  rating_stars: z.int().min(0).default(0),
}

const listedSchema = z.object({
  ...shownFields,
  picture_url: z.string().nullable(),
  seller_handle: z.string(),
  seller_name: z.string(),
  commune_full_name: z.string(),
})

const pageSchema = z.object({
  ...shownFields,
  description: z.string(),
  seller_id: z.string(),
  picture_urls: z.array(z.string()),
})

/** A row as a listing's page shows it. */
export type PageRow = z.infer<typeof pageSchema> & ShownFacts

/** Facts that no page shows, of which the read model has no copy. */
const notCopied = { producer_own: false, processing_level: "raw" }

/** The facts of a row of the read model, its copy read like the facts themselves. */
const copiedFacts = (row: object, variants: { weight_g: number }[]) =>
  factsOf(
    { ...notCopied, ...row },
    variants.map(({ weight_g }) => ({ weight: weight_g }))
  )

/** Whether the facts of a row of the read model can be relied on. */
export function hasSoundFacts(row: object): boolean {
  const read = variantsSchema.safeParse(row)
  return read.success && copiedFacts(row, read.data.variants).ok
}

type Reading<Row> = { ok: true; row: Row & ShownFacts } | { ok: false; fault: FaultyListing }

/** A row of the read model, or what is wrong with it. */
function readRow<Row extends { variants: { weight_g: number }[] }>(
  schema: z.ZodType<Row>,
  raw: unknown
): Reading<Row> {
  const identified = idSchema.parse(raw)
  const { id } = identified
  const read = schema.safeParse(raw)
  if (!read.success) return { ok: false, fault: unreadable(id, read.error) }
  const reading = copiedFacts(identified, read.data.variants)
  if (!reading.ok) return { ok: false, fault: { product_id: id, faults: reading.faults } }
  const { unit, ship_class, perishable, season_months, sold_off_season, is_sample } = reading.facts
  return {
    ok: true,
    row: { ...read.data, unit, ship_class, perishable, season_months, sold_off_season, is_sample },
  }
}

/** Rows of a list, as the database answers them. A bad one is left out and reported; it ends no page. */
export async function readListedRows(
  container: MedusaContainer,
  rows: readonly unknown[]
): Promise<ListedRow[]> {
  const readings = rows.map((row) => readRow(listedSchema, row))
  await reportFaults(
    container,
    readings.flatMap((reading) => (reading.ok ? [] : reading.fault))
  )
  return readings.flatMap((reading) => (reading.ok ? reading.row : []))
}

/** The row of a listing's page, or null for none and for a bad one. */
export async function readPageRow(container: MedusaContainer, row: unknown): Promise<PageRow | null> {
  if (!row) return null
  const reading = readRow(pageSchema, row)
  if (reading.ok) return reading.row
  await reportFaults(container, [reading.fault])
  return null
}
