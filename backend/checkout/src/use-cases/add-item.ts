import { cartLock, withLock } from "@chophien/platform/locks"
import { Problem } from "@chophien/platform/problem"
import type { MedusaContainer } from "@medusajs/framework/types"
import { addToCartWorkflow } from "@medusajs/medusa/core-flows"
import { assertSellable, stockProblem } from "../cart/assert-sellable"
import type { PricedCart } from "../cart/price-cart"
import { readBeside } from "../cart/read-beside"
import { readOpenCart } from "../cart/read-cart"
import { texts } from "../texts"
import { viewCart } from "./view-cart"

/** How many different products one cart takes. */
const max_lines = 60

/**
 * Adds pieces of a variant to a cart.
 * @throws Problem `cart_expired`, `cart_full`, `out_of_stock`, `out_of_season`, `seller_unavailable`, `product_unavailable`
 */
export async function addItem(
  container: MedusaContainer,
  cartId: string,
  { variant_id, quantity }: { variant_id: string; quantity: number }
): Promise<PricedCart> {
  await withLock(container, cartLock(cartId), async () => {
    const cart = await readOpenCart(container, cartId)
    const { variant, taken } = await readBeside(container, cart, variant_id)
    const present = cart.items
      .filter((item) => item.variant_id === variant_id)
      .reduce((sum, item) => sum + item.quantity, 0)
    assertSellable(variant, present + quantity, taken)
    if (!present && cart.items.length >= max_lines)
      throw new Problem("conflict", texts.cart_full, { values: { limit: max_lines } })
    await addToCartWorkflow(container)
      .run({ input: { cart_id: cartId, items: [{ variant_id, quantity }] } })
      .catch((error: unknown) => {
        throw stockProblem(error, variant)
      })
  })
  return await viewCart(container, cartId)
}
