import { communeCodeSchema } from "@chophien/vocabulary/schemas"
import { shippingServices } from "@chophien/vocabulary/shipping"
import * as z from "zod/mini"
import { amount, deliveryDates, etaDays, slug } from "../wire/fields"
import { obstacleSchema } from "../wire/problem"
import { route } from "../wire/route"

export const quoteShipping = route({
  method: "GET",
  path: "/store/catalogue/listings/:handle/shipping",
  auth: "publishable",
  summary:
    "What sending one piece to a commune costs, by the tariff and rules of the cart, best service first. Without a variant, of the lightest.",
  params: z.object({ handle: slug }),
  query: z.strictObject({
    commune_code: communeCodeSchema,
    variant_id: z.optional(z.string().check(z.trim(), z.minLength(1), z.maxLength(100))),
  }),
  answer: z.object({
    options: z.array(
      z.object({
        service: z.enum(shippingServices),
        name: z.string(),
        /** Null where the service cannot be had; `problem` says why. */
        price: z.nullable(amount),
        eta_days: z.nullable(etaDays),
        dates: deliveryDates,
        problem: z.nullable(obstacleSchema),
      })
    ),
    weight_g: z.int(),
  }),
  problems: ["listing_not_found", "unknown_commune", "product_unavailable"],
})
export type ShippingQuote = z.infer<typeof quoteShipping.answer>
