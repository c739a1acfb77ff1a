import { z } from "zod"
import { readVietnamTime } from "../../kernel/time"

/** A text that may be missing. */
export const optionalText = z
  .union([z.string(), z.number()])
  .nullish()
  .transform((value) => (value === null || value === undefined ? "" : String(value).slice(0, 2000)))

/** A moment as Vietnamese services write it; without an offset it is UTC+7. */
export const moment = z
  .string()
  .max(40)
  .transform((value, context) => {
    const date = readVietnamTime(value)
    if (date) return date
    context.addIssue({ code: "custom", message: "is no moment" })
    return z.NEVER
  })

/** The source's own id. */
export const externalId = z.union([z.number().int(), z.string().min(1).max(100)]).transform(String)

/** Whole VND above zero. */
export const positiveAmount = z.number().int().positive().max(1e13)

/** A bank's BIN where the text is one. */
export function binOrNull(text: string): string | null {
  return /^\d{6}$/.test(text) ? text : null
}
