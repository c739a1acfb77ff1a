/** A statement and the values for its `?`. */
type Statement = { sql: string; params: unknown[] }

/**
 * Takes pieces of a line off what is reserved for it, and where they are gone off the stock as well. It is one
 * transaction: nobody can buy in between what does not exist. Core has no act for it; it writes the reservation and the level in two.
 * The database's own trigger keeps the level's reserved quantity.
 */
export function takeOffStockStatements(
  { item_id, quantity, left_before }: { item_id: string; quantity: number; left_before: number },
  are_gone: boolean
): Statement[] {
  const stays = left_before - quantity
  const gone: Statement = {
    sql: `with taken as (
        select inventory_item_id, location_id, sum(quantity * ?::numeric / ?::numeric) as pieces from reservation_item
        where line_item_id = ? and deleted_at is null group by 1, 2
      )
      update inventory_level l set stocked_quantity = greatest(l.stocked_quantity - t.pieces, 0),
        raw_stocked_quantity = jsonb_build_object('value', trim_scale(greatest(l.stocked_quantity - t.pieces, 0))::text, 'precision', 20),
        updated_at = now()
      from taken t where l.inventory_item_id = t.inventory_item_id and l.location_id = t.location_id and l.deleted_at is null`,
    params: [quantity, left_before, item_id],
  }
  const release: Statement = stays
    ? {
        sql: `update reservation_item set quantity = quantity * ?::numeric / ?::numeric,
            raw_quantity = jsonb_build_object('value', trim_scale(quantity * ?::numeric / ?::numeric)::text, 'precision', 20), updated_at = now()
          where line_item_id = ? and deleted_at is null`,
        params: [stays, left_before, stays, left_before, item_id],
      }
    : {
        sql: "update reservation_item set deleted_at = now(), updated_at = now() where line_item_id = ? and deleted_at is null",
        params: [item_id],
      }
  return are_gone ? [gone, release] : [release]
}
