import type { APIContext } from "astro"
import { z } from "zod"
import { forgetCart, rememberOrderedCart } from "../cart/cart-cookie"
import { readForm, refusalMessage, refusalStatus } from "../form/read-form"
import { rememberToken } from "../order/order-tokens"

type Context = Pick<APIContext, "request" | "cookies" | "locals">

const orderForm = z.object({
  expected_total: z.coerce.number().int().min(1),
  idempotency_key: z.uuid(),
})

/** What the order button sends: the total that the page showed, and the key that makes all its presses one order. */
export type OrderForm = z.infer<typeof orderForm>

/** The posted order; null when it is none of ours. */
export const readOrderForm = (typed: Record<string, string>): OrderForm | null =>
  orderForm.safeParse(typed).data ?? null

/** Places the orders of a cart and remembers how to open them; answers the order group's id. */
export async function placeOrder(
  context: Context,
  cart_id: string,
  { expected_total, idempotency_key }: OrderForm
): Promise<string> {
  const { api } = context.locals
  const { order_group, access_token } = await api.checkOut(cart_id, expected_total, idempotency_key)
  rememberToken(context.cookies, order_group.id, access_token)
  forgetCart(context)
  return order_group.id
}

/** What came of a press of the order button whose cart is ordered or gone. */
export type SecondPress =
  | { kind: "placed"; orderGroupId: string }
  /** `retry` is what to send again; null where another press could not end better. */
  | { kind: "refused"; message: string; status: number; retry: OrderForm | null }

/** Finishes a second press of the order button whose first press has already ended the cart; null when none was posted. */
export async function finishSecondPress(context: Context, cart_id: string): Promise<SecondPress | null> {
  const form = readOrderForm(await readForm(context.request))
  if (!form) return null
  try {
    return { kind: "placed", orderGroupId: await placeOrder(context, cart_id, form) }
  } catch (error) {
    const message = refusalMessage(error, context.locals.t)
    const status = refusalStatus(error)
    const passing = status >= 500 || status === 429
    if (passing) rememberOrderedCart(context, cart_id)
    return { kind: "refused", message, status, retry: passing ? form : null }
  }
}
