import { e164Of } from "@chophien/vocabulary/phone"
import { z } from "zod"
import { typedField } from "../form/typed-field"
import type { Messages } from "../i18n"

/** The delivery form of checkout, each wrong field in the words of the page. */
export function deliverySchema(t: Messages) {
  const { fields } = t.checkout
  const required = (message: string, length_max: number) =>
    z.string(message).trim().min(1, message).max(length_max, fields.too_long)
  const optional = (length_max: number) =>
    z
      .string()
      .trim()
      .max(length_max, fields.too_long)
      .transform((value) => value || undefined)
      .optional()
  return z.object({
    name: required(fields.name, 100),
    phone: typedField(e164Of, fields.phone),
    email: z
      .union(
        [z.literal("").transform(() => undefined), z.email(fields.email).max(254, fields.too_long)],
        fields.email
      )
      .optional(),
    province_code: required(fields.province_code, 10),
    commune_code: required(fields.commune_code, 10),
    address: required(fields.address, 200),
    note: optional(500),
  })
}
