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
