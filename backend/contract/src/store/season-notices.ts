import { locales } from "@chophien/vocabulary/locale"
import * as z from "zod/mini"
import { month, slug } from "../wire/fields"
import { route } from "../wire/route"

export const askForSeason = route({
  method: "POST",
  path: "/store/catalogue/listings/:handle/season-notices",
  auth: "publishable",
  summary:
    "Asks for one mail once a listing that is out of season can be had again. Asking twice changes nothing. The address is removed with the mail.",
  params: z.object({ handle: slug }),
  body: z.strictObject({
    email: z.email().check(z.maxLength(200)),
    locale: z._default(z.enum(locales), "vi"),
  }),
  answer: z.object({
    /** The month in which its season begins again. */
    from_month: month,
  }),
  status: 201,
  problems: ["listing_not_found", "sold_now", "season_notices_full", "too_many_requests"],
})
