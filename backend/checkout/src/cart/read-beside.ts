import type { MedusaContainer } from "@medusajs/framework/types"
import type { CartRow } from "./cart-schemas"
import { type CartVariant, readVariants, takenOf } from "./read-variants"

/**
 * A variant that a cart is about to hold, and what the cart holds already of its stock. That are other packs of the same
 * listing, and only those are read with it.
 */
export async function readBeside(
  container: MedusaContainer,
  cart: CartRow,
  variant_id: string
): Promise<{ variant: CartVariant | undefined; taken: Map<string, number> }> {
  const variant = (await readVariants(container, [variant_id], cart)).get(variant_id)
  const others = cart.items.filter(
    (item) => item.variant_id !== variant_id && item.product_id === variant?.product.id
  )
  if (!others.length) return { variant, taken: new Map() }
  const variants = await readVariants(
    container,
    others.map((item) => item.variant_id),
    cart
  )
  const lines = others.map((item) => ({ variant: variants.get(item.variant_id), quantity: item.quantity }))
  return { variant, taken: takenOf(lines) }
}
