import { readOrderCode } from "@chophien/vocabulary/order-code"
import { e164Of } from "@chophien/vocabulary/phone"
import { understoodValue } from "@chophien/vocabulary/reading"
import type { APIContext } from "astro"
import { z } from "zod"
import { errorsOf, type FieldErrors, readForm, refusalErrors, refusalStatus } from "../form/read-form"
import { typedField } from "../form/typed-field"
import { rememberToken } from "./order-tokens"

/** What came of looking an order up. */
export type LookupResult =
  | { orderGroupId: string }
  | { typed: Record<string, string>; errors: FieldErrors; status: number }

const readCode = (typed: string) => understoodValue(readOrderCode(typed))

/** Looks an order up by code and phone number and remembers its token in this browser. */
export async function handleLookup(
  context: Pick<APIContext, "request" | "cookies" | "locals">
): Promise<LookupResult> {
  const { t, api } = context.locals
  const typed = await readForm(context.request)
  const schema = z.object({
    code: typedField(readCode, t.order.lookup.code_error),
    phone: typedField(e164Of, t.order.lookup.phone_error),
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
