import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

const deliveries = `
  insert into cart_delivery (id, cart_id, name, phone, email, province_code, commune_code, address, note)
  select 'cdlv_' || c.id, c.id, a.first_name, a.phone, nullif(c.email, ''),
         a.metadata ->> 'province_code', a.metadata ->> 'commune_code', a.address_1, nullif(a.metadata ->> 'note', '')
    from cart c join cart_address a on a.id = c.shipping_address_id and a.deleted_at is null
   where c.deleted_at is null and a.first_name <> '' and a.address_1 <> ''
     and a.phone ~ '^\\+84[0-9]{9,10}$'
     and a.metadata ->> 'province_code' ~ '^[0-9]{2}$' and a.metadata ->> 'commune_code' ~ '^[0-9]{5}$'
  on conflict do nothing`

const shippingChoices = `
  insert into cart_shipping_choice (id, cart_id, seller_id, shipping_option_id)
  select 'cship_' || c.id || '_' || choice.key, c.id, choice.key, choice.value
    from cart c
    cross join lateral jsonb_each_text(
      case when jsonb_typeof(c.metadata -> 'shipping') = 'object' then c.metadata -> 'shipping' else '{}'::jsonb end
    ) choice
   where c.deleted_at is null and choice.key ~ '^sel_.' and choice.value ~ '^so_.'
  on conflict do nothing`

/**
 * Where carts go and how their parcels are sent lay in the metadata of Medusa's cart and address before. What has the
 * form of it becomes rows; of the rest nothing is sold until the shopper fills in the delivery again.
 *
 * A migration script and not a migration of the module: that one runs before core's tables exist.
 */
export default async function moveCartDeliveries({
  container,
}: {
  container: MedusaContainer
}): Promise<void> {
  const database = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  await database.transaction(async (transaction) => {
    await transaction.raw(deliveries)
    await transaction.raw(shippingChoices)
  })
}
