import type { APIContext } from "astro"
import { config } from "../config"
import { BackendRefusal } from "./backend"
import type { Cart } from "./checkout-schemas"

const cartCookie = "gio_hang"
const countCookie = "gio_so"
const days30 = 30 * 24 * 3600

type Context = Pick<APIContext, "cookies" | "locals">

/** Cookie settings of everything the storefront remembers. */
export function cookieOptions(maxAge_s: number) {
  const secure = config.storefrontUrl.startsWith("https:")
  return { path: "/", httpOnly: true, sameSite: "lax", secure, maxAge: maxAge_s } as const
}

function countOf(cart: Cart): number {
  return cart.parcels.flatMap((parcel) => parcel.items).reduce((sum, item) => sum + item.quantity, 0)
}

/** Number of things in the cart as last seen, for the header, without asking the back end. */
export function rememberedCount(cookies: APIContext["cookies"]): number {
  const value = Number(cookies.get(countCookie)?.value)
  return Number.isInteger(value) && value > 0 ? Math.min(value, 99_999) : 0
}

/** Remembers a cart in the shopper's cookies. */
export function rememberCart({ cookies, locals }: Context, cart: Cart): Cart {
  locals.cartCount = countOf(cart)
  cookies.set(cartCookie, cart.id, cookieOptions(days30))
  cookies.set(countCookie, String(locals.cartCount), cookieOptions(days30))
  return cart
}

/** Forgets the cart, once it is ordered or gone. */
export function forgetCart({ cookies, locals }: Context): void {
  locals.cartCount = 0
  cookies.delete(cartCookie, { path: "/" })
  cookies.delete(countCookie, { path: "/" })
}

/** The id of the shopper's cart, if there is one. */
export function cartId(cookies: APIContext["cookies"]): string | undefined {
  return cookies.get(cartCookie)?.value
}

/** Whether the back end no longer knows the cart, or has already made an order of it. */
export function isGone(error: unknown): boolean {
  return error instanceof BackendRefusal && (error.status === 404 || error.problem.code === "cart_expired")
}

/** The shopper's cart; null when there is none, or it has expired or been ordered. */
export async function loadCart(context: Context): Promise<Cart | null> {
  const id = cartId(context.cookies)
  if (!id) return null
  try {
    const cart = await context.locals.api.cart(id)
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
      const ended = error instanceof BackendRefusal && error.problem.code === "cart_completed"
      if (!ended && !(await cartIsGone(context, known, error))) throw error
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
