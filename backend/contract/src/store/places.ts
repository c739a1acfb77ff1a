import { provinceCodeSchema } from "@chophien/vocabulary/schemas"
import * as z from "zod/mini"
import { nothing, searchWords, wholeNumber } from "../wire/fields"
import { listOf } from "../wire/read-list"
import { route } from "../wire/route"

export const provinceSchema = z.object({ code: z.string(), name: z.string(), full_name: z.string() })
export type Province = z.infer<typeof provinceSchema>

/** A commune that was looked for; `former` names the old unit by which it was found. */
export const communeMatchSchema = z.object({
  code: z.string(),
  name: z.string(),
  full_name: z.string(),
  slug: z.string(),
  province_code: z.string(),
  province_name: z.string(),
  former: z.optional(z.string()),
})
export type CommuneMatch = z.infer<typeof communeMatchSchema>

export const communesQuery = z.strictObject({
  q: z._default(searchWords, ""),
  province_code: z.optional(provinceCodeSchema),
  limit: z._default(wholeNumber(1, 50), 20),
})
export const communesAnswer = z.object({ communes: listOf(communeMatchSchema) })

export const searchCommunes = route({
  method: "GET",
  path: "/store/gazetteer/communes",
  auth: "publishable",
  summary:
    "Communes by name, best first, with or without diacritics, also by the name of a former commune or district. Without words, all in alphabetical order.",
  query: communesQuery,
  answer: communesAnswer,
})

export const listProvinces = route({
  method: "GET",
  path: "/store/gazetteer/provinces",
  auth: "publishable",
  summary: "All provinces in Vietnamese order.",
  query: nothing,
  answer: z.object({ provinces: listOf(provinceSchema) }),
})
