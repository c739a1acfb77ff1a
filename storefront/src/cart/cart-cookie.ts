import { randomUUID } from "node:crypto"
import type { Cart } from "@chophien/contract/store/cart"
import type { APIContext } from "astro"
import { anyCookie, cookieName, cookieOptions } from "../environment/cookie-options"

const cartCookie = cookieName("gio_hang")
const countCookie = cookieName("gio_so")
const days30_s = 30 * 24 * 3600

type Context = Pick<APIContext, "cookies" | "locals">

function countOf(cart: Cart): number {
  return cart.parcels.flatMap((parcel) => parcel.items).reduce((sum, item) => sum + item.quantity, 0)
}

/** Number of things in the cart as last seen, for the header, without asking the back end. */
export function rememberedCount(cookies: APIContext["cookies"]): number {
  const value = Number(cookies.get(countCookie)?.value)
  return Number.isInteger(value) && value > 0 ? Math.min(value, 99_999) : 0
}

/**
 * The shopper's cart: its id, and the key under which this browser orders it. All pages and all presses of this browser
 * share the key, so that each of them finds the order. Whoever has the id alone does not.
 */
export type HeldCart = { id: string; key: string }

const cookieForm = /^([^~]+)(?:~([A-Za-z0-9-]{8,100}))?$/

/** The shopper's cart, if there is one. A cookie of before has no key yet. */
export function heldCart(cookies: APIContext["cookies"]): HeldCart | undefined {
  const [, id, key] = cookieForm.exec(cookies.get(cartCookie)?.value ?? "") ?? []
  return id === undefined ? undefined : { id, key: key ?? randomUUID() }
}

function storeCart(cookies: APIContext["cookies"], { id, key }: HeldCart): void {
  cookies.set(cartCookie, `${id}~${key}`, cookieOptions(days30_s))
}

/** Remembers a cart in the shopper's cookies. */
export function rememberCart({ cookies, locals }: Context, cart: Cart): Cart {
  locals.cartCount = countOf(cart)
  const held = heldCart(cookies)
  storeCart(cookies, held?.id === cart.id ? held : { id: cart.id, key: randomUUID() })
  cookies.set(countCookie, String(locals.cartCount), cookieOptions(days30_s))
  return cart
}

/** Remembers a cart that is ordered, as long as the shopper does not have the order. */
export function rememberOrderedCart({ cookies }: Pick<Context, "cookies">, held: HeldCart): void {
  storeCart(cookies, held)
}

/** Forgets the cart, once it is ordered or gone. */
export function forgetCart({ cookies, locals }: Context): void {
  locals.cartCount = 0
  cookies.delete(cartCookie, anyCookie)
  cookies.delete(countCookie, anyCookie)
}

/** The id of the shopper's cart, if there is one. */
export function cartId(cookies: APIContext["cookies"]): string | undefined {
  return heldCart(cookies)?.id
}
