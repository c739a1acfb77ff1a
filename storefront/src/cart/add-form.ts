import type { APIContext } from "astro"
import { z } from "zod"
import { errorsOf, type FieldErrors, refusalErrors, refusalStatus } from "../form/read-form"
import { addToCart } from "./shopper-cart"

/** What the add-to-cart form was sent with, and what is wrong with it. */
export type AddForm = {
  variant_id: string
  quantity: string
  errors: FieldErrors
  status: number
  added: boolean
}

const names = ["variant_id", "quantity"] as const

/** Puts the posted variant into the cart. */
export async function handleAdd(
  context: Pick<APIContext, "request" | "cookies" | "locals">,
  typed: Record<string, string>
): Promise<AddForm> {
  const { t } = context.locals
  const form = { variant_id: typed["variant_id"] ?? "", quantity: typed["quantity"] ?? "1" }
  const quantity = z.coerce.number(t.checkout.fields.quantity).int(t.checkout.fields.quantity)
  const schema = z.object({
    variant_id: z.string().min(1, t.listing.choose).max(100, t.listing.choose),
    quantity: quantity.min(1, t.checkout.fields.quantity).max(999, t.checkout.fields.quantity),
  })
  const parsed = schema.safeParse(form)
  if (!parsed.success) return { ...form, errors: errorsOf(parsed.error), status: 422, added: false }
  try {
    await addToCart(context, parsed.data)
  } catch (error) {
    return { ...form, errors: refusalErrors(error, names, t), status: refusalStatus(error), added: false }
  }
  return { ...form, errors: {}, status: 200, added: true }
}
