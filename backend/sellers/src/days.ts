const day_ms = 24 * 60 * 60 * 1000

/** A day so many days after another; days as the calendar writes them, `2026-12-01`. */
export const addDays = (day: string, count: number): string =>
  new Date(Date.parse(day) + count * day_ms).toISOString().slice(0, 10)

/** How many days lie between two days. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / day_ms)

/** Which of the days before an end is today's or was passed last; null before the first. */
export const reminderOf = (steps: readonly number[], days_left: number): number | null =>
  steps.filter((step) => step >= days_left).sort((a, b) => a - b)[0] ?? null
