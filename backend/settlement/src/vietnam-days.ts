const offset_ms = 7 * 60 * 60_000
const day_ms = 24 * 60 * 60_000

/** The first moment of a day of Việt Nam, `2026-11-30`. The country has had one time since 1975. */
export const startOfDay = (day: string): Date => new Date(Date.parse(`${day}T00:00:00Z`) - offset_ms)

/** The first moment after a day of Việt Nam. */
export const endOfDay = (day: string): Date => new Date(Number(startOfDay(day)) + day_ms)

/** The day of Việt Nam in which a moment lies. */
export const dayOf = (moment: Date): string => new Date(Number(moment) + offset_ms).toISOString().slice(0, 10)

/** The first and the last day of a month, `2026-11`. */
export function daysOfMonth(month: string): { from: string; to: string } {
  const [year = 0, number = 1] = month.split("-").map(Number)
  const last = new Date(Date.UTC(year, number, 0))
  return { from: `${month}-01`, to: last.toISOString().slice(0, 10) }
}

/** The month after another. */
export function nextMonth(month: string): string {
  const [year = 0, number = 1] = month.split("-").map(Number)
  return new Date(Date.UTC(year, number, 1)).toISOString().slice(0, 7)
}
