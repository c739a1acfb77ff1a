import * as z from "zod/mini"
import { searchWords } from "../wire/fields"
import { route } from "../wire/route"

export const countClick = route({
  method: "POST",
  path: "/store/catalogue/searches/clicks",
  auth: "publishable",
  summary:
    "Counts that a listing was opened from what a search found. Of whom is not noted; of words that nobody searched for lately nothing is counted.",
  body: z.strictObject({ q: searchWords }),
  answer: z.object({ counted: z.literal(true) }),
})
