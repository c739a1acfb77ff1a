import type { Cart } from "@chophien/contract/store/cart"
import { formatVnd } from "@chophien/vocabulary/amount"
import type { APIContext } from "astro"
import { heldCart, rememberCart } from "../cart/cart-cookie"
import { readForm, refusalCode, refusalMessage, refusalStatus } from "../form/read-form"
import { readInvoice, type TypedInvoice, typedInvoice } from "./invoice"
import { placeOrder, readOrderForm } from "./place-order"

/** The cart as it is now, with what is wrong about its order. */
type ShownReview = {
  kind: "shown"
  cart: Cart
  message: string | null
  status: number
  /** What the back end calls its refusal. */
  code: string | null
  /** What was typed of an invoice, and what is wrong with it. */
  invoice: TypedInvoice
  invoiceErrors: Partial<TypedInvoice>
}

/** What came of a posted review: an order to go to, or the cart as it is now. */
export type ReviewResult = { kind: "placed"; orderGroupId: string } | ShownReview

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
 * Handles the posted review. First come the shipping choices; then the order, when its button was pressed and the total
 * is still the one that the shopper saw.
 */
export async function handleReview(
  context: Pick<APIContext, "request" | "cookies" | "locals">,
  cart: Cart
): Promise<ReviewResult> {
  const { locals } = context
  const { review } = locals.t.checkout
  const typed = await readForm(context.request)
  const invoice = typedInvoice(typed)
  const { wanted, errors } = readInvoice(invoice, locals.t)
  let current = cart
  const shown = (message: string | null, status: number): ShownReview => ({
    kind: "shown",
    cart: current,
    message,
    status,
    code: null,
    invoice,
    invoiceErrors: errors ?? {},
  })
  try {
    current = rememberCart(context, await applyChoices(locals, cart, typed))
    if (typed["do"] !== "place") return shown(null, 200)
    const form = readOrderForm(typed)
    if (!current.ready || current.total === null || !form) return shown(review.blocked, 422)
    if (errors) return shown(locals.t.checkout.invoice.wrong, 422)
    if (form.expected_total !== current.total) return shown(review.changed(formatVnd(current.total)), 409)
    const held = heldCart(context.cookies)
    if (!held) return shown(review.blocked, 422)
    // Before the order: what is wanted of it is there when it is paid. An earlier press may have wanted one.
    if (wanted || typed["hd_da_ghi"]) await locals.api.requestInvoice(current.id, wanted)
    return { kind: "placed", orderGroupId: await placeOrder(context, held, form) }
  } catch (error) {
    const message = refusalMessage(error, locals.t)
    current = await freshCart(locals, current)
    return { ...shown(message, refusalStatus(error)), code: refusalCode(error) }
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
