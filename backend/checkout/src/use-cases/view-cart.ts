import { currentTariff } from "@chophien/shipping/current-tariff"
import type { MedusaContainer } from "@medusajs/framework/types"
import { readCartState } from "../cart/cart-state"
import { type PricedCart, priceCart } from "../cart/price-cart"
import { readCart } from "../cart/read-cart"

/** Reads and prices a cart. @throws Problem `cart_expired` */
export async function viewCart(container: MedusaContainer, cartId: string): Promise<PricedCart> {
  const state = await readCartState(container, await readCart(container, cartId))
  return priceCart(state, await currentTariff(container))
}
