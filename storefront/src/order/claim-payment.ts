import { readAmount } from "@chophien/vocabulary/money-input"
import { understoodValue } from "@chophien/vocabulary/reading"
import { startOfDay } from "@chophien/vocabulary/time"
import type { APIContext } from "astro"
import { z } from "zod"
import { errorsOf, type FieldErrors, readForm, refusalErrors, refusalStatus } from "../form/read-form"
import { typedField } from "../form/typed-field"

/** What came of a shopper's saying to have transferred. */
export type ClaimResult = "told" | { typed: Record<string, string>; errors: FieldErrors; status: number }

const amount_min = 1_000
const amount_max = 9_999_999_999
const clock = /^([01]?\d|2[0-3])[:.h]([0-5]\d)$/

/** An amount as typed, `418.000 ₫` or `418k`, as digits; null for none, and for what may mean two. */
function readPaidAmount(typed: string): string | null {
  const amount = understoodValue(readAmount(typed, { min: amount_min, max: amount_max }))
  return amount === null ? null : String(amount)
}

/** A time of the day as typed, `14:05`; null for none. */
function readClock(typed: string): string | null {
  const [, hour, minute] = clock.exec(typed.trim()) ?? []
  return hour && minute ? `${hour.padStart(2, "0")}:${minute}` : null
}

const readDay = (typed: string): string | null => (startOfDay(typed) ? typed : null)

const readReference = (typed: string): string | null =>
  /^[\p{L}\p{N}][\p{L}\p{N} ./_-]{0,59}$/u.test(typed.trim()) ? typed.trim() : null

/** Reads the form in which a shopper says to have transferred, and tells the back end. */
export async function handleClaim(
  { request, locals: { t, api } }: Pick<APIContext, "request" | "locals">,
  { id, token }: { id: string; token: string }
): Promise<ClaimResult> {
  const typed = await readForm(request)
  const texts = t.order.claim
  const schema = z.object({
    amount: typedField(readPaidAmount, texts.amount_error),
    day: typedField(readDay, texts.day_error),
    clock: typedField(readClock, texts.clock_error),
    reference: z.union(
      [z.literal(""), typedField(readReference, texts.reference_error)],
      texts.reference_error
    ),
  })
  const parsed = schema.safeParse({ reference: "", ...typed })
  if (!parsed.success) return { typed, errors: errorsOf(parsed.error), status: 422 }
  const { amount, day, clock, reference } = parsed.data
  try {
    await api.claimPayment(id, token, {
      amount: Number(amount),
      // The day and the hour are those of Việt Nam, as the receipt has them.
      transferred_at: new Date(`${day}T${clock}:00+07:00`).toISOString(),
      ...(reference ? { reference } : {}),
    })
    return "told"
  } catch (error) {
    const errors = refusalErrors(error, ["amount", "transferred_at", "reference"], t)
    const { transferred_at, ...others } = errors
    return {
      typed,
      errors: transferred_at ? { ...others, clock: transferred_at } : others,
      status: refusalStatus(error),
    }
  }
}
