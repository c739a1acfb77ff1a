import { perishableClasses } from "@chophien/vocabulary/goods"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import type { GoodsChange, KnownGoods, PlannedRow } from "../goods-sheet/plan-rows"
import type { SheetGoods } from "../goods-sheet/read-goods-row"
import type { CreateListing, UpdateListing } from "../listing-input"
import type { GoodsImportRow, ImportEffect } from "../modules/goods-import/types"
import { createListingsWorkflow, updateListingsWorkflow } from "../workflows"

type NewRow = Extract<PlannedRow, { fate: "new" }>
type ChangedRow = Extract<PlannedRow, { fate: "change" }>
export type WritableRow = NewRow | ChangedRow

/** The name by which the listing of a row is found again: a repeat of the row makes no second one. */
const externalIdOf = (import_id: string, line: number): string => `import:${import_id}:${line}`

/** A new listing, a draft: it lacks its photos. */
function newListing(sheet: GoodsImportRow, { line, goods }: NewRow): CreateListing {
  const ship_class = goods.ship_class ?? sheet.defaults.ship_class
  const processing_level = goods.processing_level ?? sheet.defaults.processing_level
  const producer_own = goods.producer_own ?? sheet.defaults.producer_own
  if (!ship_class || !processing_level || producer_own === null)
    throw new Error(`Line ${line} lacks a fact that every listing has`)
  return {
    seller_id: sheet.seller_id,
    external_id: externalIdOf(sheet.id, line),
    title: goods.title,
    category_slug: goods.category_slug,
    description: goods.description ?? "",
    unit: goods.unit,
    ship_class,
    perishable: perishableClasses.includes(ship_class),
    season_months: goods.season_months ?? [],
    producer_own,
    processing_level,
    picture_urls: [],
    publish: false,
    variants: [{ title: goods.unit, price: goods.price, weight_g: goods.weight_g, stock: goods.stock }],
  }
}

const variantFields = ["price", "weight_g"] as const

/** A change of a listing by the fields that differ; `change_key` names it, so that its stock changes once. */
function listingChange(
  known: KnownGoods,
  changes: readonly GoodsChange[],
  change_key: string
): UpdateListing {
  const to = Object.fromEntries(changes.map(({ field, to }) => [field, to]))
  const goods: Partial<SheetGoods> = to
  const { price: _, weight_g: __, stock, ...facts } = goods
  const variant = Object.fromEntries(
    variantFields.flatMap((field) => (field in to ? [[field, to[field]]] : []))
  )
  const { ship_class } = facts
  return {
    id: known.listing_id,
    change_key,
    ...facts,
    ...(ship_class && { perishable: perishableClasses.includes(ship_class) }),
    variants: [
      {
        id: known.variant_id,
        ...variant,
        // By how much it differs: what is sold while the sheet is written stays sold.
        ...(stock === undefined ? {} : { stock_change: stock - known.stock }),
      },
    ],
  }
}

/** What a row is about to do, as it is noted before it does it. */
export const effectOf = (row: WritableRow): ImportEffect =>
  row.fate === "new"
    ? { line: row.line, listing_id: null, before: null }
    : {
        line: row.line,
        listing_id: row.known.listing_id,
        before: { variant_id: row.known.variant_id, changes: row.changes },
      }

/** Writes some rows into the shop. Written twice they stand once. */
export async function writeRows(
  container: MedusaContainer,
  sheet: GoodsImportRow,
  rows: readonly WritableRow[]
): Promise<void> {
  const fresh = rows.filter((row) => row.fate === "new")
  const changed = rows.filter((row) => row.fate === "change")
  if (fresh.length)
    await createListingsWorkflow(container).run({
      input: { listings: fresh.map((row) => newListing(sheet, row)) },
    })
  if (changed.length)
    await updateListingsWorkflow(container).run({
      input: {
        listings: changed.map((row) => listingChange(row.known, row.changes, `${sheet.id} ${row.line}`)),
      },
    })
}

const beforeSchema = z.object({
  variant_id: z.string(),
  changes: z.array(z.object({ field: z.string(), from: z.unknown(), to: z.unknown() })),
})

/** The way back of a changed row: what stood there, and the stock by as much as it was changed. */
export function undoChange(
  import_id: string,
  { line, listing_id, before }: ImportEffect
): UpdateListing | null {
  const read = beforeSchema.safeParse(before)
  if (!listing_id || !read.success) return null
  const { variant_id, changes } = read.data
  const from = Object.fromEntries(changes.map(({ field, from }) => [field, from]))
  const goods: Partial<SheetGoods> = from
  const { price, weight_g, stock: _, ...facts } = goods
  const stock = changes.find(({ field }) => field === "stock")
  return {
    id: listing_id,
    change_key: `${import_id} ${line} undone`,
    ...facts,
    ...(facts.ship_class && { perishable: perishableClasses.includes(facts.ship_class) }),
    variants: [
      {
        id: variant_id,
        ...(price === undefined ? {} : { price }),
        ...(weight_g === undefined ? {} : { weight_g }),
        ...(stock ? { stock_change: Number(stock.from) - Number(stock.to) } : {}),
      },
    ],
  }
}

const productsSchema = z.array(
  z.object({ id: z.string(), external_id: z.string(), variants: z.array(z.object({ id: z.string() })) })
)
const lineItemsSchema = z.array(z.object({ product_id: z.string() }))

/** The listings that an import made, and those of them that somebody has ordered. */
export async function madeListings(
  container: MedusaContainer,
  sheet: Pick<GoodsImportRow, "id" | "seller_id">,
  effects: readonly ImportEffect[]
): Promise<{ ids: string[]; ordered: Set<string> }> {
  const external_id = effects.flatMap(({ line, before }) =>
    before === null ? [`${sheet.seller_id}/${externalIdOf(sheet.id, line)}`] : []
  )
  if (!external_id.length) return { ids: [], ordered: new Set() }
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "product",
    fields: ["id", "external_id", "variants.id"],
    filters: { external_id },
  })
  const ids = productsSchema.parse(data).map(({ id }) => id)
  if (!ids.length) return { ids, ordered: new Set() }
  const { data: lines } = await query.graph({
    entity: "order_line_item",
    fields: ["product_id"],
    filters: { product_id: ids },
  })
  return { ids, ordered: new Set(lineItemsSchema.parse(lines).map(({ product_id }) => product_id)) }
}
