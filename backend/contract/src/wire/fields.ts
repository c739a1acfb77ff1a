import { textSchema } from "@chophien/vocabulary/schemas"
import * as z from "zod/mini"

// What is made with checks stands in a function marked as pure, so that a bundler leaves out what nobody uses.

/** An amount that our own code computes: whole VND. */
export const amount = z.int()

/** An amount or a number of pieces as Medusa's core computes it: whole unless staff wrote something else. */
export const coreNumber = z.number()

/** A moment, ISO 8601 in UTC. Not zod's own check: its calendar weighs 0.6 kB in the sellers' panel. */
export const time = /* @__PURE__ */ (() =>
  z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?Z$/)))()

/** A month of the year, 1–12. */
export const month = /* @__PURE__ */ (() => z.int().check(z.minimum(1), z.maximum(12)))()

/** The last part of a page's address. */
export const slug = /* @__PURE__ */ (() => z.string().check(z.trim(), z.minLength(1), z.maxLength(120)))()

/** Fewest and most days until a parcel arrives. */
export const etaDays = z.tuple([z.int(), z.int()])

/** A day as the calendar writes it: `2026-12-01`. */
export const day = /* @__PURE__ */ (() => z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/)))()

/** The first and the last day on which a parcel arrives, ordered now. Null where the holidays are not known. */
export const deliveryDates = z.nullable(z.object({ from: day, to: day }))

/** An address that a browser may open. */
export const webAddress = z.url({ protocol: /^https?$/ })

/** A text in which there is something to read out. */
// @__NO_SIDE_EFFECTS__
export const legibleText = (max: number) => textSchema(max).check(z.regex(/[\p{L}\p{N}]/u))

/** What a box for a phone number takes at most. */
const phone_length_max = 40

/** A phone number as typed, as a reader makes it out; one that is too long is none. */
// @__NO_SIDE_EFFECTS__
export const typedPhone = (reader: (typed: string) => string | null) =>
  z.pipe(
    z.string(),
    z.transform((typed, context) => {
      const read = typed.length <= phone_length_max ? reader(typed) : null
      if (!read) context.issues.push({ code: "custom", message: "phone", input: typed })
      return read ?? ""
    })
  )

/** What a person typed to look for something: at most 200 characters, NFC, without control characters. */
export const searchWords = /* @__PURE__ */ (() =>
  z.string().check(
    z.maxLength(200),
    z.overwrite((typed) =>
      typed
        .normalize("NFC")
        .replace(/\p{C}+/gu, " ")
        .trim()
    )
  ))()

/** A whole number of a query, which the wire carries as text. */
// @__NO_SIDE_EFFECTS__
export const wholeNumber = (min: number, max: number) =>
  z.coerce.number<number>().check(z.int(), z.minimum(min), z.maximum(max))

/** A route that takes nothing. */
export const nothing = z.strictObject({})
