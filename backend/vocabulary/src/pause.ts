/** A time in which a seller does not sell: first and last day in Vietnam, `2026-12-20`. Null where none is planned. */
export type PauseDays = { paused_from: string | null; paused_to: string | null }

/** The longest pause that a seller can set, in days: who is away for longer leaves the market or calls the centre. */
export const pause_days_max = 180

/** Whether a seller does not sell on a day; a pause ends by itself after its last day. */
export const isPausedOn = ({ paused_from, paused_to }: PauseDays, day: string): boolean =>
  paused_from !== null && paused_to !== null && paused_from <= day && day <= paused_to

/** The day after another. */
export const dayAfter = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)

/** What is wrong with the days of a pause; null for nothing. */
export function pauseFault(from: string, to: string, today: string): "past" | "order" | "too_long" | null {
  const days = (Date.parse(to) - Date.parse(from)) / 86_400_000
  if (!Number.isFinite(days) || days < 0) return "order"
  if (to < today) return "past"
  return days >= pause_days_max ? "too_long" : null
}
