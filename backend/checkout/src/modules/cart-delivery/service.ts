import { runStatement, type SqlContext } from "@chophien/platform/run-statement"
import type { CartPlacePort, CommunePlace } from "@chophien/shipping/ports/cart-place"
import { generateEntityId, InjectManager, MedusaContext, MedusaService } from "@medusajs/framework/utils"
import CartDelivery from "./models/cart-delivery"
import CartShippingChoice from "./models/cart-shipping-choice"
import { readShippingChoices, readStoredDelivery, type StoredDelivery } from "./stored-delivery"

/** Where a cart goes, null while that is not known, and the shipping options chosen, by seller. */
export type CartDeliveryFacts = { delivery: StoredDelivery | null; shipping_options: Map<string, string> }

/** Owns where carts go and how each of their parcels is sent. Whoever writes holds the cart's lock. */
export default class CartDeliveryModuleService
  extends MedusaService({ CartDelivery, CartShippingChoice })
  implements CartPlacePort
{
  /** Where a cart goes, for the room of shipping; null while that is not known. */
  async readPlace(cartId: string): Promise<CommunePlace | null> {
    const { delivery } = await this.readFacts(cartId)
    return delivery && { province_code: delivery.province_code, commune_code: delivery.commune_code }
  }

  /** What is known of a cart. The one reader: what it does not understand is as if it were not there. */
  @InjectManager()
  async readFacts(cartId: string, @MedusaContext() context: SqlContext = {}): Promise<CartDeliveryFacts> {
    const [row] = await runStatement<{ delivery: unknown; shipping_options: unknown }>(
      context,
      `select
         (select to_jsonb(d) from cart_delivery d where d.cart_id = c.id and d.deleted_at is null) as delivery,
         (select jsonb_object_agg(s.seller_id, s.shipping_option_id) from cart_shipping_choice s
           where s.cart_id = c.id and s.deleted_at is null) as shipping_options
       from (values (?::text)) as c(id)`,
      [cartId]
    )
    return {
      delivery: readStoredDelivery(row?.delivery),
      shipping_options: readShippingChoices(row?.shipping_options),
    }
  }

  /** Stores where a cart goes, in place of what was there. */
  @InjectManager()
  async saveDelivery(
    cartId: string,
    delivery: StoredDelivery,
    @MedusaContext() context: SqlContext = {}
  ): Promise<void> {
    const { name, phone, email, province_code, commune_code, address, note } = delivery
    await runStatement(
      context,
      `insert into cart_delivery (id, cart_id, name, phone, email, province_code, commune_code, address, note)
       values (?, ?, ?, ?, ?, ?, ?, ?, ?)
       on conflict (cart_id) where deleted_at is null do update set
         name = excluded.name, phone = excluded.phone, email = excluded.email, province_code = excluded.province_code,
         commune_code = excluded.commune_code, address = excluded.address, note = excluded.note, updated_at = now()`,
      [
        generateEntityId(undefined, "cdlv"),
        cartId,
        name,
        phone,
        email,
        province_code,
        commune_code,
        address,
        note,
      ]
    )
  }

  /** Stores how one seller's parcel of a cart is sent, in place of an earlier choice. */
  @InjectManager()
  async saveShippingChoice(
    cartId: string,
    sellerId: string,
    shippingOptionId: string,
    @MedusaContext() context: SqlContext = {}
  ): Promise<void> {
    await runStatement(
      context,
      `insert into cart_shipping_choice (id, cart_id, seller_id, shipping_option_id) values (?, ?, ?, ?)
       on conflict (cart_id, seller_id) where deleted_at is null do update set
         shipping_option_id = excluded.shipping_option_id, updated_at = now()`,
      [generateEntityId(undefined, "cship"), cartId, sellerId, shippingOptionId]
    )
  }
}
