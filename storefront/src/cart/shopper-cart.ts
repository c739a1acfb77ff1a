import type { Cart } from "@chophien/contract/store/cart"
import type { APIContext } from "astro"
import { BackendRefusal } from "../backend/call-backend"
import { cartId, forgetCart, rememberCart } from "./cart-cookie"

type Context = Pick<APIContext, "cookies" | "locals">

/** Whether the back end no longer knows the cart, or has already made an order of it. */
export function isGone(error: unknown): boolean {
  return error instanceof BackendRefusal && (error.status === 404 || error.problem.code === "cart_expired")
}

/**
 * The shopper's cart; null when there is none, or it has expired or been ordered.
 * @param commune_code prices delivery while the cart has no address
 */
export async function loadCart(context: Context, commune_code?: string): Promise<Cart | null> {
  const id = cartId(context.cookies)
  if (!id) return null
  try {
    const cart = await context.locals.api.cart(id, commune_code)
    if (!cart.completed) return rememberCart(context, cart)
  } catch (error) {
    if (!isGone(error)) throw error
  }
  forgetCart(context)
  return null
}

/** Puts something into the cart; starts a cart when there is none or the old one is gone. */
export async function addToCart(
  context: Context,
  item: { variant_id: string; quantity: number }
): Promise<Cart> {
  const { api } = context.locals
  const known = cartId(context.cookies)
  if (known) {
    try {
      return rememberCart(context, await api.addItem(known, item))
    } catch (error) {
      if (!(await cartIsGone(context, known, error))) throw error
    }
  }
  const fresh = await api.startCart()
  return rememberCart(context, await api.addItem(fresh.id, item))
}

/** A 404 may mean the thing or the cart; only a cart that is gone may be replaced. */
async function cartIsGone({ locals }: Context, id: string, error: unknown): Promise<boolean> {
  if (!isGone(error)) return false
  try {
    return (await locals.api.cart(id)).completed
  } catch (again) {
    return isGone(again)
  }
}
