import type { Statement } from "../../run-statement"
import type { LevelChange, SharedStock } from "./types"

/** Writes down changes of stock; answers the ids of those that were not there. */
export const recordChangesStatement = (changes: readonly LevelChange[]): Statement => ({
  sql: `insert into listing_stock_change (id, variant_id, inventory_item_id, location_id, change)
      select id, variant_id, inventory_item_id, location_id, change from jsonb_to_recordset(?::jsonb)
        as row (id text, variant_id text, inventory_item_id text, location_id text, change int)
    on conflict (id) do nothing returning id`,
  params: [JSON.stringify(changes)],
})

/**
 * Changes what lies in stock by changes written down, in the database's own sum: nobody's change between is lost.
 * Medusa's column and the one of exact digits beside it stay the same.
 */
export const changeLevelsStatement = (ids: readonly string[], sign: 1 | -1): Statement => ({
  sql: `with wanted as (
      select inventory_item_id, location_id, sum(change) * ?::int as change from listing_stock_change
      where id in (select jsonb_array_elements_text(?::jsonb)) group by 1, 2
    )
    update inventory_level l set stocked_quantity = l.stocked_quantity + w.change,
      raw_stocked_quantity =
        jsonb_build_object('value', trim_scale(l.stocked_quantity + w.change)::text, 'precision', 20),
      updated_at = now()
    from wanted w
    where l.inventory_item_id = w.inventory_item_id and l.location_id = w.location_id and l.deleted_at is null
    returning l.id, l.inventory_item_id, l.location_id,
      (l.stocked_quantity - l.reserved_quantity)::int as available, w.change::int as change`,
  params: [sign, JSON.stringify(ids)],
})

/** Forgets changes that were undone. */
export const forgetChangesStatement = (ids: readonly string[]): Statement => ({
  sql: "delete from listing_stock_change where id in (select jsonb_array_elements_text(?::jsonb))",
  params: [JSON.stringify(ids)],
})

/** The one stock of some products, as it is written down. */
export const sharedStocksStatement = (product_ids: readonly string[]): Statement => ({
  sql: `select product_id, inventory_item_id, unit, kept, apart, asked_at from listing_stock
    where deleted_at is null and product_id in (select jsonb_array_elements_text(?::jsonb))`,
  params: [JSON.stringify(product_ids)],
})

/** Writes down that products have one stock. */
export const writeSharedStocksStatement = (
  stocks: readonly Pick<SharedStock, "product_id" | "inventory_item_id" | "unit">[]
): Statement => ({
  sql: `insert into listing_stock (product_id, inventory_item_id, unit)
    select product_id, inventory_item_id, unit from jsonb_to_recordset(?::jsonb)
      as row (product_id text, inventory_item_id text, unit text)
    on conflict (product_id) do update set inventory_item_id = excluded.inventory_item_id, unit = excluded.unit,
      updated_at = now(), deleted_at = null`,
  params: [JSON.stringify(stocks)],
})

/** Takes the question about a joined stock back. */
export const answerStockStatement = (product_id: string): Statement => ({
  sql: "update listing_stock set kept = null, apart = null, asked_at = null, updated_at = now() where product_id = ?",
  params: [product_id],
})
