import { cartLock, withLock } from "@chophien/platform/locks"
import { Problem } from "@chophien/platform/problem"
import type { MedusaContainer } from "@medusajs/framework/types"
import { readCartState } from "../cart/cart-state"
import type { PricedCart } from "../cart/price-cart"
import { readOpenCart } from "../cart/read-cart"
import { cartDeliveries } from "../modules/cart-delivery"
import { texts } from "../texts"
import { viewCart } from "./view-cart"

/** Chooses how one seller's parcel of a cart is sent. @throws Problem `cart_expired`, `shipping_option_unknown` (404) */
export async function chooseShipping(
  container: MedusaContainer,
  cartId: string,
  { seller_id, shipping_option_id }: { seller_id: string; shipping_option_id: string }
): Promise<PricedCart> {
  await withLock(container, cartLock(cartId), async () => {
    const { parcels } = await readCartState(container, await readOpenCart(container, cartId))
    const parcel = parcels.find(({ seller }) => seller.id === seller_id)
    if (!parcel?.options.some((option) => option.id === shipping_option_id)) {
      throw new Problem("not_found", texts.shipping_option_unknown, { param: "shipping_option_id" })
    }
    await cartDeliveries(container).saveShippingChoice(cartId, seller_id, shipping_option_id)
  })
  return await viewCart(container, cartId)
}
