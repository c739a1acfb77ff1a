import { delay_days_max } from "@chophien/vocabulary/order-care"
import { dayInVietnam, formatDay } from "@chophien/vocabulary/time"

const day_ms = 86_400_000

/** A day as people write it: `27/11/2026`. */
export const shownDay = (day: string): string => formatDay(`${day}T12:00:00+07:00`)

/** The first and the last day that can be promised: later than the one before, today at the earliest. */
export function promisableDays(promised_before: string | null): { first: string; last: string } {
  const today = dayInVietnam()
  const next = promised_before
    ? dayInVietnam(Date.parse(`${promised_before}T12:00:00+07:00`) + day_ms)
    : today
  const [, first = today] = [today, next].sort()
  return { first, last: dayInVietnam(Date.now() + delay_days_max * day_ms) }
}
