import { cleanText } from "@chophien/platform/http/clean-input"
import { InvalidInput } from "@chophien/platform/input"
import { Problem } from "@chophien/platform/problem"
import type { Text } from "@chophien/platform/texts/define-texts"
import { z } from "@medusajs/framework/zod"
import { normalisePhone } from "../../../phone"
import { texts } from "../../../texts"

const text = (limit: number, shape: { lines?: boolean } = {}) =>
  z
    .string()
    .transform((value) => cleanText(value, shape))
    .pipe(z.string().max(limit))
/** A text somebody can read out. */
const spoken = (limit: number) => text(limit).pipe(z.string().regex(/[\p{L}\p{N}]/u))

/** What may be sent; anything else in the body (a price, a seller) is refused. */
export const addItemBody = z.strictObject({
  variant_id: z.string().min(1).max(100),
  quantity: z.int().min(1).max(999).default(1),
})
export const setQuantityBody = z.strictObject({ quantity: z.int().min(0).max(999) })
export const chooseShippingBody = z.strictObject({ shipping_option_id: z.string().min(1).max(100) })
export const checkoutBody = z.strictObject({
  expected_total: z.int().min(1),
  locale: z.enum(["vi", "en"]).default("vi"),
})
export const lookupBody = z.strictObject({
  code: z.string().min(1).max(40),
  phone: z.string().min(1).max(40),
})

const deliveryBody = z.strictObject({
  name: spoken(100),
  phone: z
    .string()
    .max(40)
    .transform((typed, context) => {
      const phone = normalisePhone(typed)
      if (!phone) context.addIssue({ code: "custom", message: "phone" })
      return phone ?? ""
    }),
  email: z
    .union([z.literal(""), z.null(), z.email().max(200)])
    .optional()
    .transform((email) => email || null),
  province_code: z.string().regex(/^\d{2}$/),
  commune_code: z.string().regex(/^\d{5}$/),
  address: spoken(200),
  note: text(500, { lines: true })
    .nullish()
    .transform((note) => note || null),
})

const deliveryTexts: Record<string, Text> = {
  name: texts.name_missing,
  phone: texts.invalid_phone,
  email: texts.invalid_email,
  province_code: texts.unknown_commune,
  commune_code: texts.unknown_commune,
  address: texts.address_missing,
}

/** Reads a delivery address; each field has a refusal of its own that says what to change. */
export function parseDelivery(body: unknown) {
  const parsed = deliveryBody.safeParse(body)
  if (parsed.success) return parsed.data
  const issue = parsed.error.issues[0]
  const param = String(issue?.path[0] ?? "")
  if (issue?.code === "too_big" && param !== "phone") {
    throw new Problem("invalid_request", texts.text_too_long, {
      param,
      values: { limit: Number(issue.maximum) },
    })
  }
  const text = deliveryTexts[param]
  if (!text) throw new InvalidInput(parsed.error, body)
  throw new Problem("invalid_request", text, { param })
}

/** Reads a body whose only field people set is a quantity. */
export function parseQuantity<T extends z.ZodType>(schema: T, body: unknown): z.output<T> {
  const parsed = schema.safeParse(body)
  if (parsed.success) return parsed.data
  if (parsed.error.issues[0]?.path[0] === "quantity")
    throw new Problem("invalid_request", texts.quantity_invalid, { param: "quantity" })
  throw new InvalidInput(parsed.error, body)
}

const key = z.string().regex(/^[\x21-\x7e]{8,200}$/)

/** Checks the form of an Idempotency-Key where one is sent. The cart itself is what makes a checkout happen once. */
export function assertIdempotencyKey(header: string | string[] | undefined): void {
  if (header !== undefined && !key.safeParse(header).success)
    throw new Problem("invalid_request", texts.idempotency_key_invalid)
}
