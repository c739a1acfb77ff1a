import { textSchema } from "@chophien/vocabulary/schemas"
import * as z from "zod/mini"
import { time } from "../wire/fields"
import { pageAnswer, pageFields } from "../wire/page"
import { listOf } from "../wire/read-list"
import { route } from "../wire/route"

/**
 * How words of the search work. A `synonym` is a group of words that find each other; `english`, `need` and `spelling` find
 * what stands behind them. What `near` finds is offered where there is nothing else. A `filler` says nothing.
 */
export const searchWordKinds = ["synonym", "english", "need", "spelling", "near", "filler"] as const
export type SearchWordKind = (typeof searchWordKinds)[number]

const phrase = /* @__PURE__ */ (() => textSchema(60, { length_min: 1 }).check(z.regex(/[\p{L}\p{N}]/u)))()
/** Words of a title, four at most, or the name of a category, which may be longer. */
const found = /* @__PURE__ */ (() => phrase.check(z.refine((text) => text.split(/\s+/).length <= 6)))()

/** A row of words: a synonym has two at least and finds nothing else, a filler finds nothing, the others something. */
const wordFields = /* @__PURE__ */ (() =>
  z
    .strictObject({
      kind: z.enum(searchWordKinds),
      typed: z.array(phrase).check(z.minLength(1), z.maxLength(60)),
      finds: z.array(found).check(z.maxLength(40)),
    })
    .check(
      z.refine(({ kind, typed }) => kind !== "synonym" || typed.length > 1, { path: ["typed"] }),
      z.refine(({ kind, finds }) => (kind === "synonym" || kind === "filler") === (finds.length === 0), {
        path: ["finds"],
      })
    ))()

export type SearchWordInput = z.infer<typeof wordFields>

const staffWordSchema = z.object({
  id: z.string(),
  kind: z.enum(searchWordKinds),
  typed: z.array(z.string()),
  finds: z.array(z.string()),
  changed_at: time,
})
export type StaffSearchWord = z.infer<typeof staffWordSchema>

export const listSearchWords = route({
  method: "GET",
  path: "/admin/search-words",
  auth: "staff",
  summary: "The words of the search, those changed last first; `q` keeps to those in which it stands.",
  query: z.strictObject({
    q: z.optional(textSchema(60)),
    kind: z.optional(z.enum(searchWordKinds)),
    ...pageFields({ limit: 20, limit_max: 100 }),
  }),
  answer: z.object({ search_words: listOf(staffWordSchema), ...pageAnswer }),
})

export const addSearchWord = route({
  method: "POST",
  path: "/admin/search-words",
  auth: "staff",
  summary: "Adds words; the next search knows them.",
  body: wordFields,
  answer: z.object({ search_word: staffWordSchema }),
})

export const changeSearchWord = route({
  method: "POST",
  path: "/admin/search-words/:id",
  auth: "staff",
  summary: "Changes words; the next search knows them.",
  body: wordFields,
  answer: z.object({ search_word: staffWordSchema }),
  problems: ["not_found"],
})

export const removeSearchWord = route({
  method: "DELETE",
  path: "/admin/search-words/:id",
  auth: "staff",
  summary: "Removes words.",
  answer: z.object({ id: z.string(), deleted: z.literal(true) }),
  problems: ["not_found"],
})

const countedSchema = z.object({
  /** As typed, in small letters. */
  words: z.string(),
  /** How often it was searched for in the last 90 days, and how often nothing was found. */
  searches: z.int(),
  misses: z.int(),
  /** How often a listing was opened from it. */
  clicks: z.int(),
  /** The last day of a search, in Vietnam. */
  last_day: z.string(),
  /** What of the shop may have been meant, the likeliest first: a synonym is made of it. */
  guesses: z.array(z.string()),
})

export const listSearchCounts = route({
  method: "GET",
  path: "/admin/search-words/counts",
  auth: "staff",
  summary:
    "What people searched for in the last 90 days, counted without persons, the most wanted first. `of=missed` keeps to what found nothing and still finds nothing. What was searched for only once is not shown.",
  query: z.strictObject({
    of: z._default(z.enum(["missed", "all"]), "missed"),
    ...pageFields({ limit: 20, limit_max: 100 }),
  }),
  answer: z.object({ search_counts: listOf(countedSchema), ...pageAnswer }),
})

const outcome = z.object({ count: z.int(), titles: z.array(z.string()) })

export const previewSearchWord = route({
  method: "POST",
  path: "/admin/search-words/preview",
  auth: "staff",
  summary:
    "What searches for the typed words would find with a row written so, beside what they find now. Changes nothing.",
  body: z.strictObject({
    /** The row that would be changed; none for a new one. */
    id: z.optional(z.string().check(z.maxLength(60))),
    word: wordFields,
  }),
  answer: z.object({ searches: z.array(z.object({ typed: z.string(), before: outcome, after: outcome })) }),
})
export type SearchWordPreview = z.infer<typeof previewSearchWord.answer>
