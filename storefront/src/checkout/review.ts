import type { Cart } from "@chophien/contract/store/cart"
import { formatVnd } from "@chophien/vocabulary/amount"
import type { APIContext } from "astro"
import { z } from "zod"
import { forgetCart, rememberCart } from "../cart/cart-cookie"
import { readForm, refusalErrors, refusalStatus } from "../form/read-form"
import { rememberToken } from "../order/order-tokens"

/** What came of a posted review: an order to go to, or the cart as it is now with what to say about it. */
export type ReviewResult =
  | { kind: "placed"; orderGroupId: string }
  | { kind: "shown"; cart: Cart; message: string | null; status: number }

const place = z.object({
  expected_total: z.coerce.number().int().min(1),
  idempotency_key: z.uuid(),
})

/** Sets the shipping choice of every parcel whose posted choice differs from the cart's. */
async function applyChoices({ api }: App.Locals, cart: Cart, typed: Record<string, string>): Promise<Cart> {
  let current = cart
  for (const parcel of cart.parcels) {
    const wanted = typed[`shipping_${parcel.seller.id}`]
    const offered = parcel.shipping.options.some((option) => option.id === wanted && option.price !== null)
    if (wanted && offered && wanted !== parcel.shipping.selected_id) {
      current = await api.setShipping(cart.id, parcel.seller.id, wanted)
    }
  }
  return current
}

/**
 * Handles the posted review: first the shipping choices; then, when asked to and when the total is still the one
 * the shopper saw, the order. The key in the form makes a second press of the button the same order.
 */
export async function handleReview(
  context: Pick<APIContext, "request" | "cookies" | "locals">,
  cart: Cart
): Promise<ReviewResult> {
  const { locals } = context
  const { t, api } = locals
  const typed = await readForm(context.request)
  let current = cart
  try {
    current = rememberCart(context, await applyChoices(locals, cart, typed))
    const asked = place.safeParse(typed)
    if (typed["do"] !== "place") return { kind: "shown", cart: current, message: null, status: 200 }
    if (!current.ready || current.total === null || !asked.success) {
      return { kind: "shown", cart: current, message: t.checkout.review.blocked, status: 422 }
    }
    if (asked.data.expected_total !== current.total) {
      return {
        kind: "shown",
        cart: current,
        message: t.checkout.review.changed(formatVnd(current.total)),
        status: 409,
      }
    }
    const { order_group, access_token } = await api.checkOut(
      cart.id,
      current.total,
      asked.data.idempotency_key
    )
    rememberToken(context.cookies, order_group.id, access_token)
    forgetCart(context)
    return { kind: "placed", orderGroupId: order_group.id }
  } catch (error) {
    const message = Object.values(refusalErrors(error, [], t))[0] ?? null
    return { kind: "shown", cart: await freshCart(locals, current), message, status: refusalStatus(error) }
  }
}

/** The cart after a refusal, which often comes from something that has just changed in it. */
async function freshCart({ api }: App.Locals, cart: Cart): Promise<Cart> {
  try {
    return await api.cart(cart.id)
  } catch {
    return cart
  }
}

/** Finishes a second press of the order button whose first press has already ended the cart. */
export async function finishDoubleSubmit(
  context: Pick<APIContext, "request" | "cookies" | "locals">,
  cartId: string
): Promise<string | null> {
  const asked = place.safeParse(await readForm(context.request))
  if (!asked.success) return null
  try {
    const { order_group, access_token } = await context.locals.api.checkOut(
      cartId,
      asked.data.expected_total,
      asked.data.idempotency_key
    )
    rememberToken(context.cookies, order_group.id, access_token)
    forgetCart(context)
    return order_group.id
  } catch {
    return null
  }
}
