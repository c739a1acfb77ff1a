import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

const statements = [
  `create or replace function keep_reserved_quantity() returns trigger language plpgsql as $$
    declare
      reserved numeric;
      firm numeric;
    begin
      select coalesce(sum(quantity), 0), coalesce(sum(quantity) filter (where not allow_backorder), 0)
        into reserved, firm
        from reservation_item
        where inventory_item_id = new.inventory_item_id and location_id = new.location_id and deleted_at is null;
      if firm > new.stocked_quantity and reserved > old.reserved_quantity then
        raise exception 'Reserved % of % in stock of % at %', firm, new.stocked_quantity, new.inventory_item_id, new.location_id
          using errcode = 'check_violation', constraint = 'inventory_level_reserved_within_stock';
      end if;
      new.reserved_quantity := reserved;
      new.raw_reserved_quantity := jsonb_build_object('value', trim_scale(reserved)::text, 'precision', 20);
      return new;
    end $$`,
  `create or replace trigger inventory_level_keep_reserved before update on inventory_level
    for each row execute function keep_reserved_quantity()`,
  `create or replace function touch_reserved_level() returns trigger language plpgsql as $$
    begin
      if tg_op <> 'INSERT' then
        update inventory_level set updated_at = now()
          where inventory_item_id = old.inventory_item_id and location_id = old.location_id and deleted_at is null;
      end if;
      if tg_op <> 'DELETE' and (tg_op = 'INSERT' or (new.inventory_item_id, new.location_id) is distinct from (old.inventory_item_id, old.location_id)) then
        update inventory_level set updated_at = now()
          where inventory_item_id = new.inventory_item_id and location_id = new.location_id and deleted_at is null;
      end if;
      return null;
    end $$`,
  `create or replace trigger reservation_item_touch_level after insert or update or delete on reservation_item
    for each row execute function touch_reserved_level()`,
]

/**
 * The database itself keeps "reserved" true and within stock.
 *
 * Medusa's inventory module reads a level, adds in memory and writes the sum back. Two processes that reserve, release or
 * ship the same item at once overwrite each other: stock is sold twice, or stays reserved for nobody. A lock around our
 * own paths would not cover staff and sellers who ship through other ones. So:
 *
 * - a change of a reservation touches its level, which queues all changes of one level on that row's lock;
 * - whenever a level is written, `reserved_quantity` becomes the sum of its live reservations, whatever was sent;
 * - a sum that grows past the stock is refused, and with it the whole transaction that reserved.
 *
 * Backorders are Medusa's `allow_backorder` and may grow past the stock. Lowering the stock below what is reserved is
 * not refused here: shipping lowers the stock and ends the reservation in two transactions of its own.
 *
 * A migration script and not a migration of a module: a plugin's modules migrate before core's tables exist.
 */
export default async function keepReservedQuantity({
  container,
}: {
  container: MedusaContainer
}): Promise<void> {
  const database = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  await database.transaction(async (transaction) => {
    for (const statement of statements) await transaction.raw(statement)
  })
}
