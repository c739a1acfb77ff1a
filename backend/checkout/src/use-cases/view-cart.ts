import { gazetteer } from "@chophien/gazetteer-vietnam"
import { currentTariff } from "@chophien/shipping/current-tariff"
import type { MedusaContainer } from "@medusajs/framework/types"
import { type CartState, readCartState } from "../cart/cart-state"
import { type PricedCart, priceCart } from "../cart/price-cart"
import { readCart } from "../cart/read-cart"

/** A cart whose delivery is not known is priced for a commune that the shopper asked for, if it is one. */
async function estimated(
  container: MedusaContainer,
  state: CartState,
  commune_code: string | undefined
): Promise<CartState> {
  if (state.delivery || !commune_code) return state
  return { ...state, estimate: (await gazetteer(container).getCommune(commune_code)) ?? null }
}

/**
 * Reads and prices a cart. Of one that is ordered only that is said: who has its id sees no address and no goods.
 * @throws Problem `cart_expired`
 */
export async function viewCart(
  container: MedusaContainer,
  cartId: string,
  commune_code?: string
): Promise<PricedCart> {
  const cart = await readCart(container, cartId)
  const state = cart.completed_at
    ? { cart: { ...cart, items: [] }, delivery: null, estimate: null, parcels: [], orphans: [] }
    : await estimated(container, await readCartState(container, cart), commune_code)
  return priceCart(state, await currentTariff(container))
}
