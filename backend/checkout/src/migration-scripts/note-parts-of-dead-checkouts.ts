import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

const parts = `
  insert into order_group_part (id, order_group_id, cart_id, seller_id, order_id, payment_collection_id, amount)
  select 'ogpart_' || o.id, g.id, g.cart_id, o.metadata ->> 'seller_id', o.id,
         coalesce(c.id, 'pay_col_none_' || o.id), coalesce(c.amount::integer, g.amount)
    from order_group g
    join "order" o on o.metadata ->> 'order_group_id' = g.id and o.deleted_at is null
    left join payment_collection c on c.metadata ->> 'order_id' = o.id and c.deleted_at is null
   where g.state = 'placing' and g.deleted_at is null and o.metadata ->> 'seller_id' ~ '^sel_.'
     and not exists (select 1 from order_group_part p where p.order_group_id = g.id)
  on conflict do nothing`

/**
 * A checkout that died under an earlier version left its orders and payments with no other trace than their metadata.
 * They are noted as parts of its group, as a claim does now, so that it can be undone like any other.
 */
export default async function notePartsOfDeadCheckouts({
  container,
}: {
  container: MedusaContainer
}): Promise<void> {
  await container.resolve(ContainerRegistrationKeys.PG_CONNECTION).raw(parts)
}
