import { Problem } from "@chophien/platform/problem"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { texts } from "../texts"
import { type CartRow, cartFields, cartSchema } from "./cart-schemas"

/** A cart untouched for longer than this is expired: its prices and stock are no longer true. */
const cart_lifetime_ms = 30 * 24 * 60 * 60 * 1000

/**
 * Reads a cart that can still be worked on.
 * @throws Problem `cart_expired` (404) for an unknown or old cart
 */
export async function readCart(container: MedusaContainer, cartId: string): Promise<CartRow> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({ entity: "cart", fields: cartFields, filters: { id: cartId } })
  if (!data[0]) throw new Problem("not_found", texts.cart_expired)
  const cart = cartSchema.parse(data[0])
  const touched = Math.max(cart.updated_at.getTime(), ...cart.items.map((item) => item.updated_at.getTime()))
  if (!cart.completed_at && touched < Date.now() - cart_lifetime_ms)
    throw new Problem("not_found", texts.cart_expired)
  return cart
}

/** The same, for a change. @throws Problem `cart_expired` (409) for a cart that was ordered */
export async function readOpenCart(container: MedusaContainer, cartId: string): Promise<CartRow> {
  const cart = await readCart(container, cartId)
  if (cart.completed_at) throw new Problem("conflict", texts.cart_expired)
  return cart
}
