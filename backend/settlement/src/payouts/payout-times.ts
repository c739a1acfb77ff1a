import type { PayoutInterval } from "@chophien/contract/seller/money"

const day_ms = 24 * 60 * 60_000
const vietnam_ms = 7 * 60 * 60_000
/** Thursday of a week that begins on Monday: with it the second half begins. */
const second_half = 3

/** What decides whether a seller's time to be paid has come. */
export type PayoutTimes = {
  interval: PayoutInterval
  /** When something was last sent that did not come back. */
  last_payout: Date | null
  requested_at: Date | null
}

/** Midnight of Việt Nam on which the week of a moment begins. */
function mondayOf(moment: Date): Date {
  const local = new Date(Number(moment) + vietnam_ms)
  const since_monday = (local.getUTCDay() + 6) % 7
  const midnight = Math.floor(Number(local) / day_ms) * day_ms
  return new Date(midnight - since_monday * day_ms - vietnam_ms)
}

/** The time in which a seller is paid once: a week, or a half of one. */
function periodOf(interval: "weekly" | "twice_weekly", now: Date): { from: Date; until: Date } {
  const monday = Number(mondayOf(now))
  const [thursday, next] = [monday + second_half * day_ms, monday + 7 * day_ms]
  if (interval === "weekly") return { from: new Date(monday), until: new Date(next) }
  return Number(now) < thursday
    ? { from: new Date(monday), until: new Date(thursday) }
    : { from: new Date(thursday), until: new Date(next) }
}

/** Why a seller's time has not come, and until when; null where it has. */
export function waitOf(
  { interval, last_payout, requested_at }: PayoutTimes,
  now: Date
): { why: "not_yet"; until: Date } | { why: "not_requested"; until: null } | null {
  if (interval === "each_batch") return null
  if (interval === "on_request") {
    const isAnswered = last_payout !== null && requested_at !== null && last_payout > requested_at
    return requested_at === null || isAnswered ? { why: "not_requested", until: null } : null
  }
  const { from, until } = periodOf(interval, now)
  return last_payout !== null && last_payout >= from ? { why: "not_yet", until } : null
}
