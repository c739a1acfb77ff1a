import { gazetteer } from "@chophien/gazetteer-vietnam"
import { cartLock, withLock } from "@chophien/platform/locks"
import { Problem } from "@chophien/platform/problem"
import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { hasSiteAddress } from "../cart/has-site-address"
import type { PricedCart } from "../cart/price-cart"
import { readOpenCart } from "../cart/read-cart"
import { cartDeliveries } from "../modules/cart-delivery"
import type { StoredDelivery } from "../modules/cart-delivery/stored-delivery"
import { texts } from "../texts"
import { viewCart } from "./view-cart"

/**
 * Sets where the parcels of a cart go.
 * @throws Problem `cart_expired`, `name_is_address` (the name stands in mails, where it would be a link), `unknown_commune`, `commune_not_in_province`
 */
export async function setDelivery(
  container: MedusaContainer,
  cartId: string,
  delivery: StoredDelivery
): Promise<PricedCart> {
  if (hasSiteAddress(delivery.name))
    throw new Problem("invalid_request", texts.name_is_address, { param: "name" })
  const commune = await gazetteer(container).getCommune(delivery.commune_code)
  if (!commune) throw new Problem("invalid_request", texts.unknown_commune, { param: "commune_code" })
  if (commune.province_code !== delivery.province_code) {
    throw new Problem("invalid_request", texts.commune_not_in_province, {
      param: "commune_code",
      values: { commune: commune.full_name },
    })
  }
  await withLock(container, cartLock(cartId), async () => {
    await readOpenCart(container, cartId)
    // A copy for Medusa, of which a promotion may look at the country or the e-mail address. All else reads the row
    // below, which is written last: who dies in between leaves the delivery as it was.
    await container.resolve(Modules.CART).updateCarts([
      {
        id: cartId,
        email: delivery.email,
        shipping_address: {
          first_name: delivery.name,
          phone: delivery.phone,
          address_1: delivery.address,
          city: commune.full_name,
          province: commune.province_name,
          country_code: "vn",
        },
      },
    ])
    await cartDeliveries(container).saveDelivery(cartId, delivery)
  })
  return await viewCart(container, cartId)
}
