import { locales } from "@chophien/vocabulary/locale"
import { textSchema } from "@chophien/vocabulary/schemas"
import * as z from "zod/mini"
import { slug } from "../wire/fields"
import { route } from "../wire/route"

/** Why a shopper reports goods. */
export const reportReasons = ["forbidden", "fake", "unsafe", "misleading", "stolen_picture", "other"] as const

export const reportListing = route({
  method: "POST",
  path: "/store/catalogue/listings/:handle/reports",
  auth: "publishable",
  summary:
    "Tells the centre that something is wrong with goods. An address is used for the answer alone and removed with it.",
  params: z.object({ handle: slug }),
  body: z.strictObject({
    reason: z.enum(reportReasons),
    text: z.optional(textSchema(1000, { length_min: 1, lines: true })),
    email: z.optional(z.email().check(z.maxLength(200))),
    locale: z._default(z.enum(locales), "vi"),
  }),
  answer: z.object({ received: z.literal(true) }),
  status: 201,
  problems: ["listing_not_found", "reports_full", "too_many_requests"],
})
