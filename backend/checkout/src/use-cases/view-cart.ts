import { currentTariff } from "@chophien/shipping/current-tariff"
import type { MedusaContainer } from "@medusajs/framework/types"
import { readCartState } from "../cart/cart-state"
import { type PricedCart, priceCart } from "../cart/price-cart"
import { readCart } from "../cart/read-cart"

/**
 * Reads and prices a cart. Of one that is ordered only that is said: who has its id sees no address and no goods.
 * @throws Problem `cart_expired`
 */
export async function viewCart(container: MedusaContainer, cartId: string): Promise<PricedCart> {
  const cart = await readCart(container, cartId)
  const state = cart.completed_at
    ? { cart: { ...cart, items: [] }, delivery: null, parcels: [], orphans: [] }
    : await readCartState(container, cart)
  return priceCart(state, await currentTariff(container))
}
