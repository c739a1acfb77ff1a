import * as z from "zod/mini"
import { amount, slug, wholeNumber } from "../wire/fields"
import { route } from "../wire/route"

/** Whose money of an amount is whose, whole VND; together they are the price. */
const shares = {
  price: amount,
  /** What the seller gets. */
  seller: amount,
  /** What the market takes. */
  fee: amount,
  /** What the market keeps back and pays to the tax office for the seller. */
  tax: amount,
}

export const readPriceShares = route({
  method: "GET",
  path: "/store/catalogue/listings/:handle/shares",
  auth: "publishable",
  summary:
    "Where the money goes that a shopper pays for a listing: to its seller, the market and the tax office.",
  params: z.object({ handle: slug }),
  query: z.strictObject({
    /** What the delivery costs, whole VND, to divide that too. */
    carriage: z.optional(wholeNumber(0, 100_000_000)),
  }),
  answer: z.object({
    variants: z.array(z.object({ title: z.string(), ...shares })),
    /** Whose the price of the delivery is; null where none was named. */
    carriage: z.nullable(z.object(shares)),
  }),
  problems: ["listing_not_found"],
})
export type PriceShares = z.infer<typeof readPriceShares.answer>
