import type { APIContext } from "astro"
import { z } from "zod"
import { errorsOf, type FieldErrors, phoneField, readForm, refusalErrors, refusalStatus } from "./forms"
import { rememberToken } from "./order-tokens"

/** What came of looking an order up. */
export type LookupResult =
  | { orderGroupId: string }
  | { typed: Record<string, string>; errors: FieldErrors; status: number }

/** Looks an order up by code and phone number and keeps its key in this browser. */
export async function handleLookup(
  context: Pick<APIContext, "request" | "cookies" | "locals">
): Promise<LookupResult> {
  const { t, api } = context.locals
  const typed = await readForm(context.request)
  const schema = z.object({
    code: z
      .string(t.order.lookup.code_error)
      .transform((code) => code.replace(/[\s-]/g, "").toUpperCase())
      .refine((code) => /^[A-Z0-9]{6,12}$/.test(code), t.order.lookup.code_error),
    phone: phoneField(t.order.lookup.phone_error),
  })
  const parsed = schema.safeParse(typed)
  if (!parsed.success) return { typed, errors: errorsOf(parsed.error), status: 422 }
  try {
    const { order_group, access_token } = await api.lookUpOrder(parsed.data)
    rememberToken(context.cookies, order_group.id, access_token)
    return { orderGroupId: order_group.id }
  } catch (error) {
    return { typed, errors: refusalErrors(error, ["code", "phone"], t), status: refusalStatus(error) }
  }
}
