import { dayInVietnam, hourInVietnam, startOfDay } from "@chophien/vocabulary/time"

const hour_ms = 60 * 60 * 1000

/** When mails about messages go out, from a day on: not at night, and one to a side in so many hours. */
const mailRules = [
  { from: new Date("2026-01-01T00:00:00+07:00"), morning_h: 7, evening_h: 21, again_after_h: 6 },
] as const

/** The moment itself in daytime; at night the next morning. */
function outsideQuietHours(moment: Date): Date {
  const rules = mailRules.findLast(({ from }) => from <= moment)
  if (!rules) throw new Error(`No rules of mails hold at ${moment.toISOString()}`)
  const hour = hourInVietnam(moment)
  if (hour >= rules.morning_h && hour < rules.evening_h) return moment
  const day = startOfDay(dayInVietnam(moment)) ?? moment
  const midnight = hour < rules.morning_h ? Number(day) : Number(day) + 24 * hour_ms
  return new Date(midnight + rules.morning_h * hour_ms)
}

/**
 * When a side hears by mail of a message that it has not answered: now, the next morning, or some hours after the last
 * mail. One that is planned already stays. Pure.
 */
export function planMail(
  { mail_at, mailed_at }: { mail_at: Date | null; mailed_at: Date | null },
  now: Date
): Date {
  if (mail_at) return mail_at
  const rules = mailRules.findLast(({ from }) => from <= now)
  const earliest = mailed_at ? new Date(Number(mailed_at) + (rules?.again_after_h ?? 0) * hour_ms) : now
  return outsideQuietHours(earliest > now ? earliest : now)
}
