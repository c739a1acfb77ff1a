import { e164Of } from "@chophien/vocabulary/phone"
import { communeCodeSchema, provinceCodeSchema, textSchema } from "@chophien/vocabulary/schemas"
import * as z from "zod/mini"
import { legibleText, typedPhone } from "../wire/fields"
import { careText } from "../wire/order-care"
import { route } from "../wire/route"
import { aftercareSchema, coreId } from "./complaints"
import { readOrderGroup } from "./order-groups"

const { params, headers, field_problems } = readOrderGroup

export const askToCancel = route({
  method: "POST",
  path: "/store/order-groups/:id/orders/:order_id/ask-cancel",
  auth: "publishable",
  summary:
    "The shopper asks to cancel an order that its seller has taken on. The seller answers in a set time; after it staff do.",
  params: z.extend(params, { order_id: coreId }),
  headers,
  body: z.strictObject({ text: careText() }),
  field_problems,
  answer: aftercareSchema,
  problems: ["not_found", "cancel_not_askable", "cancel_asked_before", "busy", "too_many_requests"],
})

export const changeAddress = route({
  method: "POST",
  path: "/store/order-groups/:id/address",
  auth: "publishable",
  summary:
    "The shopper changes where a paid order goes, while nothing of it is packed. Another commune is taken only where the carriage stays the same.",
  params,
  headers,
  body: z.strictObject({
    name: legibleText(100),
    phone: typedPhone(e164Of),
    province_code: provinceCodeSchema,
    commune_code: communeCodeSchema,
    address: legibleText(200),
    note: z.pipe(
      z.nullish(textSchema(500, { lines: true })),
      z.transform((typed) => typed || null)
    ),
  }),
  field_problems: {
    ...field_problems,
    name: "name_missing",
    phone: "invalid_phone",
    province_code: "unknown_commune",
    commune_code: "unknown_commune",
    address: "address_missing",
  },
  too_long_problem: "text_too_long",
  answer: aftercareSchema,
  problems: [
    "address_not_changeable",
    "address_other_price",
    "name_is_address",
    "commune_not_in_province",
    "busy",
    "too_many_requests",
  ],
})
