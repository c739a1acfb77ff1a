import type { APIContext } from "astro"
import { z } from "zod"
import { readForm, refusalMessage, refusalStatus } from "../form/read-form"
import { cartId, rememberCart } from "./cart-cookie"
import { isGone } from "./shopper-cart"

/** What a change of the cart was refused for, beside the item it was about. */
export type CartChange = { item_id: string; typed: string; message: string; status: number }

const change = z.object({
  item_id: z.string().min(1).max(100),
  quantity: z.coerce.number().int().min(0).max(999).optional(),
  step: z.enum(["1", "-1"]).transform(Number).optional(),
  remove: z.literal("1").optional(),
})

/** Where a line of the cart is on the page. */
export const lineAnchor = (item_id: string): string => `mon-${item_id}`

/**
 * Changes an item as the posted form says: `step` one more or less, `remove`, or the typed `quantity`.
 * Answers what was refused, or at which line of the cart the shopper goes on (none: its top).
 */
export async function handleCartChange(
  context: Pick<APIContext, "request" | "cookies" | "locals">
): Promise<CartChange | { at: string | null }> {
  const { t, api } = context.locals
  const typed = await readForm(context.request)
  const refused = { item_id: typed["item_id"] ?? "", typed: typed["quantity"] ?? "" }
  const parsed = change.safeParse(typed)
  if (!parsed.success) return { ...refused, message: t.checkout.fields.quantity, status: 422 }
  const { item_id, quantity = 1, step, remove } = parsed.data
  const id = cartId(context.cookies)
  if (!id) return { at: null }
  const wanted = remove ? 0 : Math.min(999, Math.max(0, quantity + (step ?? 0)))
  try {
    rememberCart(context, await api.setItem(id, item_id, wanted))
    return { at: wanted > 0 ? item_id : null }
  } catch (error) {
    // An item that is no longer there needs no words: the cart is shown as it is.
    if (isGone(error)) return { at: null }
    return {
      ...refused,
      typed: String(wanted),
      message: refusalMessage(error, t),
      status: refusalStatus(error),
    }
  }
}
