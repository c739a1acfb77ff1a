import type { StockUnit } from "@chophien/vocabulary/packs"
import { z } from "@medusajs/framework/zod"
import { type Db, runStatement } from "../../run-statement"

/** What variants take of one stock from now on: pieces or grams of it for one of each. */
export type StockToJoin = {
  product_id: string
  unit: StockUnit
  contents: readonly { variant_id: string; content: number }[]
  /** Whether what is reserved may be counted anew too: only while nothing is shipped, as in a migration. */
  while_closed?: boolean
}

/** What became of it: one stock of `kept`, about which the seller is asked where the stocks before said different things. */
export type JoinedStock =
  | { ok: true; inventory_item_id: string; kept: number; asks: boolean }
  | { ok: false; reason: "contents" | "places" | "reserved" }

const rowSchema = z.object({
  variant_id: z.string(),
  title: z.string(),
  required: z.coerce.number(),
  inventory_item_id: z.string(),
  level_id: z.string().nullable(),
  location_id: z.string().nullable(),
  stocked: z.coerce.number(),
  reserved: z.coerce.number(),
})
type Row = z.infer<typeof rowSchema>

/** A stock before, with how many units of the new one each of its units is. */
type Before = Row & { factor: number }

/** The links and levels of a product's variants; the levels are locked, so that no sale comes between. */
const rowsOf = `
  select v.id as variant_id, v.title, i.required_quantity as required, i.inventory_item_id,
    l.id as level_id, l.location_id, coalesce(l.stocked_quantity, 0) as stocked, coalesce(l.reserved_quantity, 0) as reserved
  from product_variant v
  join product_variant_inventory_item i on i.variant_id = v.id and i.deleted_at is null
  left join inventory_level l on l.inventory_item_id = i.inventory_item_id and l.deleted_at is null
  where v.product_id = ? and v.deleted_at is null
  order by v.variant_rank, v.id`
const lockLevels = `
  select l.id from inventory_level l where l.deleted_at is null and l.inventory_item_id in (
    select i.inventory_item_id from product_variant_inventory_item i join product_variant v on v.id = i.variant_id
    where v.product_id = ? and v.deleted_at is null and i.deleted_at is null)
  order by l.id for update`

/** How many units of the new stock one unit of each stock before is; null where the contents do not fit together. */
function stocksBefore(rows: readonly Row[], contents: StockToJoin["contents"]): Before[] | null {
  const stocks = new Map<string, Before>()
  for (const row of rows) {
    const content = contents.find(({ variant_id }) => variant_id === row.variant_id)?.content
    const factor = content ? content / row.required : 0
    const known = stocks.get(row.inventory_item_id)
    if (!Number.isInteger(factor) || factor < 1 || (known && known.factor !== factor)) return null
    if (!known) stocks.set(row.inventory_item_id, { ...row, factor })
  }
  const isWhole = contents.every(({ variant_id }) => rows.some((row) => row.variant_id === variant_id))
  return isWhole && rows.length === contents.length ? [...stocks.values()] : null
}

const free = ({ stocked, reserved, factor }: Before) => Math.floor(stocked - reserved) * factor

/**
 * Lets all variants of a product draw on one stock, within the caller's transaction. Orders keep what is reserved for
 * them. Of what is for sale the smallest of the stocks is kept, as they were counts of the same goods. One stock alone
 * is counted anew in the smaller unit, and says the same as before.
 *
 * The levels are locked first. What a checkout has reserved before is converted. One that reserves after it notices that
 * a variant takes another amount (`reserve-stock` of the room of checkout).
 */
export async function joinStocks(context: Db, stock: StockToJoin): Promise<JoinedStock> {
  const { product_id, unit, contents, while_closed = false } = stock
  const run = async (sql: string, params: unknown[]) => await runStatement(context, { sql, params })
  await run(lockLevels, [product_id])
  const rows = z.array(rowSchema).parse(await run(rowsOf, [product_id]))
  const stocks = stocksBefore(rows, contents)
  const [first] = stocks ?? []
  if (!stocks || !first) return { ok: false, reason: "contents" }
  const isOnePlace = stocks.every(
    ({ location_id }) => location_id !== null && location_id === first.location_id
  )
  if (!isOnePlace) return { ok: false, reason: "places" }
  // Core ships by what a variant took when it looked: what is being shipped would be counted in the old unit.
  const isMoved = stocks.length > 1 || first.factor > 1
  if (isMoved && !while_closed && stocks.some(({ reserved }) => reserved > 0))
    return { ok: false, reason: "reserved" }

  const kept = Math.max(0, Math.min(...stocks.map(free)))
  const ordered = stocks.reduce((sum, { reserved, factor }) => sum + reserved * factor, 0)
  const asks = stocks.some((stock) => free(stock) !== free(first))
  const target = first.inventory_item_id
  await run(
    `update inventory_level set stocked_quantity = ?::numeric,
       raw_stocked_quantity = jsonb_build_object('value', ?::text, 'precision', 20), updated_at = now() where id = ?`,
    [kept + ordered, String(kept + ordered), first.level_id]
  )
  for (const { inventory_item_id, factor } of stocks)
    await run(
      `update reservation_item set inventory_item_id = ?, quantity = quantity * ?::int,
         raw_quantity = jsonb_build_object('value', trim_scale(quantity * ?::int)::text, 'precision', 20), updated_at = now()
       where inventory_item_id = ? and deleted_at is null`,
      [target, factor, factor, inventory_item_id]
    )
  for (const { variant_id, content } of contents)
    await run(
      `update product_variant_inventory_item set inventory_item_id = ?, required_quantity = ?::int, updated_at = now()
       where variant_id = ? and deleted_at is null`,
      [target, content, variant_id]
    )
  // The database's own trigger does the same where it is there already.
  await run(
    `update inventory_level set reserved_quantity = ?::numeric,
       raw_reserved_quantity = jsonb_build_object('value', ?::text, 'precision', 20) where id = ?`,
    [ordered, String(ordered), first.level_id]
  )
  const others = stocks.filter(({ inventory_item_id }) => inventory_item_id !== target)
  for (const table of ["inventory_level", "inventory_item"])
    await run(
      `update ${table} set deleted_at = now(), updated_at = now()
       where deleted_at is null and ${table === "inventory_item" ? "id" : "inventory_item_id"}
         in (select jsonb_array_elements_text(?::jsonb))`,
      [JSON.stringify(others.map(({ inventory_item_id }) => inventory_item_id))]
    )
  const apart = rows.map(({ title, required, stocked, reserved }) => ({
    title,
    stock: Math.floor((stocked - reserved) / required),
  }))
  await run(
    `insert into listing_stock (product_id, inventory_item_id, unit, kept, apart, asked_at)
     values (?, ?, ?, ?, ?::jsonb, case when ? then now() end)
     on conflict (product_id) do update set inventory_item_id = excluded.inventory_item_id, unit = excluded.unit,
       kept = coalesce(excluded.kept, listing_stock.kept * ?::int), apart = coalesce(excluded.apart, listing_stock.apart),
       asked_at = coalesce(excluded.asked_at, listing_stock.asked_at), updated_at = now(), deleted_at = null`,
    [product_id, target, unit, asks ? kept : null, asks ? JSON.stringify(apart) : null, asks, first.factor]
  )
  return { ok: true, inventory_item_id: target, kept, asks }
}
