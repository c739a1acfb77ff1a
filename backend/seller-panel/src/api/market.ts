import { route } from "@chophien/contract/wire/route"
import * as z from "zod/mini"

/**
 * How the market itself is reached. Only what the panel shows of the route is read, so that a market that says more, or
 * nothing, is understood all the same.
 */
export const readMarketContact = route({
  method: "GET",
  path: "/market",
  auth: "public",
  summary: "How the market is reached.",
  answer: z.object({
    market: z.object({
      operator: z.object({ name: z.string() }),
      phone: z.string(),
      zalo: z.nullable(z.string()),
      hours: z.string(),
    }),
  }),
})
