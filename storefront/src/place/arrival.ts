import type { ShippingQuote } from "@chophien/contract/store/shipping-quote"
import type { Messages } from "../i18n"

type Dates = ShippingQuote["options"][number]["dates"]

/** A day (`2026-12-01`) as people say it: `thứ Ba 1/12`. */
function dayInWords(day: string, { arrival }: Messages): string {
  const date = new Date(`${day}T00:00:00Z`)
  return arrival.day(arrival.weekdays[date.getUTCDay()] ?? "", date.getUTCDate(), date.getUTCMonth() + 1)
}

/** When a parcel arrives, in words: its day or days; else the number of days, else nothing. */
export function arrivalInWords(
  dates: Dates,
  eta_days: readonly [number, number] | null,
  t: Messages
): string | null {
  if (!dates) return eta_days && t.listing.reach.days(...eta_days)
  const from = dayInWords(dates.from, t)
  return dates.from === dates.to ? t.arrival.on(from) : t.arrival.between(from, dayInWords(dates.to, t))
}
