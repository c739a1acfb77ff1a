import type { APIContext } from "astro"
import { z } from "zod"
import { forgetCart, type HeldCart, rememberOrderedCart } from "../cart/cart-cookie"
import { readForm, refusalMessage, refusalStatus } from "../form/read-form"
import { rememberToken } from "../order/order-tokens"

type Context = Pick<APIContext, "request" | "cookies" | "locals">

const orderForm = z.object({
  expected_total: z.coerce.number().int().min(1),
})

/** What the order button sends: the total that the page showed. */
export type OrderForm = z.infer<typeof orderForm>

/** The posted order; null when it is none of ours. */
export const readOrderForm = (typed: Record<string, string>): OrderForm | null =>
  orderForm.safeParse(typed).data ?? null

/** Places the orders of a cart, once, and remembers how to open them; answers the order group's id. */
export async function placeOrder(
  context: Context,
  { id, key }: HeldCart,
  { expected_total }: OrderForm
): Promise<string> {
  const { api } = context.locals
  const { order_group, access_token } = await api.checkOut(id, expected_total, key)
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
export async function finishSecondPress(context: Context, held: HeldCart): Promise<SecondPress | null> {
  const form = readOrderForm(await readForm(context.request))
  if (!form) return null
  try {
    return { kind: "placed", orderGroupId: await placeOrder(context, held, form) }
  } catch (error) {
    const message = refusalMessage(error, context.locals.t)
    const status = refusalStatus(error)
    const passing = status >= 500 || status === 429
    if (passing) rememberOrderedCart(context, held)
    return { kind: "refused", message, status, retry: passing ? form : null }
  }
}
