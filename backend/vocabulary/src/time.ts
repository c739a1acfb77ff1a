/** The zone in which people here read every time. */
export const vietnam_zone = "Asia/Ho_Chi_Minh"

/** Vietnam is 7 hours ahead of UTC, without summer time, since 13 June 1975. */
const ahead_ms = 7 * 3_600_000

/** A moment: a Date, an ISO 8601 text, or milliseconds since 1970. */
export type Moment = Date | string | number

/** A moment as if Vietnam's clock were UTC's: `2026-11-22T14:05:09`. @throws RangeError for what is no moment */
const localIso = (moment: Moment): string =>
  new Date(new Date(moment).getTime() + ahead_ms).toISOString().slice(0, 19)

/** The day in Vietnam as date fields and the database write it: `2026-11-22`. */
export const dayInVietnam = (moment: Moment = Date.now()): string => localIso(moment).slice(0, 10)

/** The month it is in Vietnam, 1 to 12. */
export const monthInVietnam = (moment: Moment = Date.now()): number => Number(localIso(moment).slice(5, 7))

/** The hour it is in Vietnam, 0 to 23. */
export const hourInVietnam = (moment: Moment = Date.now()): number => Number(localIso(moment).slice(11, 13))

/** The moment at which a day (`2026-11-22`) begins in Vietnam; null for what is no day. */
export function startOfDay(day: string): Date | null {
  const start = new Date(`${day}T00:00:00+07:00`)
  return /^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(start.getTime()) && dayInVietnam(start) === day
    ? start
    : null
}

/** `22/11/2026` in Vietnam's time, the same in both languages. */
export const formatDay = (moment: Moment): string => dayInVietnam(moment).split("-").reverse().join("/")

/** `14:05` in Vietnam's time. */
export const formatClock = (moment: Moment): string => localIso(moment).slice(11, 16)

/** `14:05, 22/11/2026` in Vietnam's time. */
export const formatMoment = (moment: Moment): string => `${formatClock(moment)}, ${formatDay(moment)}`
