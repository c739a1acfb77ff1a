import type { Statement } from "../../../run-statement"

/**
 * What is for sale of some inventory items: stocked less reserved, over all locations.
 *
 * The one place where the catalogue reads a table of another module (Medusa's Inventory Module). Stock changes with
 * each checkout and must not be seconds old. Through the module's service the same read costs about ten times the
 * processor time of the rest of the request. A test sells out a variant and reads it here, so that a change of that
 * table does not go unseen.
 */
export function stockStatement(item_ids: string[]): Statement {
  return {
    sql: `select inventory_item_id as id, greatest(0, floor(sum(stocked_quantity - reserved_quantity)))::int as available
      from inventory_level where deleted_at is null and inventory_item_id in (select jsonb_array_elements_text(?::jsonb))
      group by 1`,
    params: [JSON.stringify(item_ids)],
  }
}

/**
 * Notes in the read model which listings can be had. One variant is enough, for sale beyond its stock or with enough of
 * all that it takes; a seller that is paused sells none. Answers those of which that is news.
 */
export function refreshStockStatement(ids: string[] | null, paused: readonly string[]): Statement {
  return {
    sql: `update catalogue_listing l set in_stock = had.is_there, updated_at = now()
      from (
        select c.id, not (c.seller_id in (select jsonb_array_elements_text(?::jsonb))) and exists (
          select from jsonb_array_elements(c.variants) v
          where (v->>'backorder')::boolean or (jsonb_array_length(v->'items') > 0 and not exists (
            select from jsonb_array_elements(v->'items') i
            where coalesce((select sum(stocked_quantity - reserved_quantity) from inventory_level
              where inventory_item_id = i->>'id' and deleted_at is null), 0) < greatest(1, (i->>'quantity')::int)
          ))
        ) as is_there
        from catalogue_listing c where c.deleted_at is null
          and (?::jsonb is null or c.id in (select jsonb_array_elements_text(?::jsonb)))
      ) had
      where had.id = l.id and l.in_stock is distinct from had.is_there returning l.id`,
    params: [JSON.stringify(paused), ids && JSON.stringify(ids), ids && JSON.stringify(ids)],
  }
}
