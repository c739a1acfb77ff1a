import { z } from "zod"
import { readVietnamTime } from "../../kernel/time"

/** A text that may be missing. */
export const optionalText = z
  .union([z.string(), z.number()])
  .nullish()
  .transform((value) => (value === null || value === undefined ? "" : String(value).slice(0, 2000)))

/** Seconds or milliseconds since 1970, between the years 2000 and 2100. */
function readEpoch(value: number): Date | null {
  const ms = value * (value > 1e11 ? 1 : 1000)
  return ms >= 946_684_800_000 && ms < 4_102_444_800_000 ? new Date(ms) : null
}

function readMoment(value: string | number): Date | null {
  if (typeof value === "number" || /^\d{10}(\d{3})?$/.test(value)) return readEpoch(Number(value))
  // Day first, as people in Vietnam write; a program of another habit would read another month.
  const [, day, month, year, time] =
    /^(\d{2})[/-](\d{2})[/-](\d{4})(?:[ T](\d{2}:\d{2}(?::\d{2})?))?$/.exec(value.trim()) ?? []
  if (day) return readVietnamTime(`${year}-${month}-${day} ${time ?? "00:00"}`)
  return /^\d{4}-/.test(value.trim()) ? readVietnamTime(value) : null
}

/** A moment as Vietnamese services write it, or as seconds or milliseconds; without an offset it is UTC+7. */
export const moment = z.union([z.string().max(40), z.number()]).transform((value, context) => {
  const date = readMoment(value)
  if (date) return date
  context.addIssue({ code: "custom", message: "is no moment" })
  return z.NEVER
})

/** A whole number, also one that is written as a text: `1000`, `"1000"`, `"1000.00"`. */
const wholeNumber = z
  .union([z.number(), z.string().regex(/^-?\d{1,14}(\.0+)?$/)])
  .transform(Number)
  .pipe(z.number().int())

/** The source's own id. */
export const externalId = z.union([z.number().int(), z.string().min(1).max(100)]).transform(String)

/** Whole VND above zero. */
export const positiveAmount = wholeNumber.refine((amount) => amount > 0 && amount <= 1e13)

/** Whole VND, below zero for what left the account. */
export const signedAmount = wholeNumber.refine((amount) => amount !== 0 && Math.abs(amount) < 1e13)

/** The account's balance, in whole VND. It only informs, so what is none is left out and spoils no notice. */
export const balance = z
  .unknown()
  .optional()
  .transform((value) => wholeNumber.safeParse(value).data ?? null)

/** A bank's BIN where the text is one. */
export function binOrNull(text: string): string | null {
  return /^\d{6}$/.test(text) ? text : null
}
