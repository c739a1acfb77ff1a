import { cartLock, withLock } from "@chophien/platform/locks"
import { Problem } from "@chophien/platform/problem"
import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { updateLineItemInCartWorkflow } from "@medusajs/medusa/core-flows"
import { assertSellable, stockProblem } from "../cart/assert-sellable"
import type { PricedCart } from "../cart/price-cart"
import { readBeside } from "../cart/read-beside"
import { readOpenCart } from "../cart/read-cart"
import { texts } from "../texts"
import { viewCart } from "./view-cart"

/**
 * Sets how many pieces of a line a cart holds; 0 takes it out.
 * @throws Problem `cart_expired`, `item_not_found`, `out_of_stock`, `out_of_season`, `seller_unavailable`, `product_unavailable`
 */
export async function setQuantity(
  container: MedusaContainer,
  cartId: string,
  { item_id, quantity }: { item_id: string; quantity: number }
): Promise<PricedCart> {
  await withLock(container, cartLock(cartId), async () => {
    const cart = await readOpenCart(container, cartId)
    const item = cart.items.find((candidate) => candidate.id === item_id)
    if (!item) throw new Problem("not_found", texts.item_not_found)
    if (quantity === 0) {
      // Not through core's update: it first looks for a price, which a product that was taken down no longer has.
      await container.resolve(Modules.CART).deleteLineItems([item_id])
      return
    }
    const { variant, taken } = await readBeside(container, cart, item.variant_id)
    assertSellable(variant, quantity, taken)
    await updateLineItemInCartWorkflow(container)
      .run({ input: { cart_id: cartId, item_id, update: { quantity } } })
      .catch((error: unknown) => {
        throw stockProblem(error, variant)
      })
  })
  return await viewCart(container, cartId)
}
