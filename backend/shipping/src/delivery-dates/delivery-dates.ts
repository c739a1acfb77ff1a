import { dayInVietnam, hourInVietnam, type Moment, startOfDay } from "@chophien/vocabulary/time"
import { type RestDays, restDays } from "./rest-days"

/** How a seller sends: working days to pack, and until which hour an order counts as of its day (24: all day). */
export type Dispatch = { handling_days: number; cutoff_hour: number }

/** The first and the last day on which a parcel arrives, as `2026-12-01`. */
export type DeliveryDates = { from: string; to: string }

const day_ms = 86_400_000

/** The day so many days after another. */
function daysAfter(day: string, count: number): string {
  const start = startOfDay(day)
  if (!start) throw new RangeError(`${day} is no day.`)
  return dayInVietnam(start.getTime() + count * day_ms)
}

/** Whether people work on a day; null for a year whose holidays are not known. */
function isWorkingDay(day: string, rest: RestDays): boolean | null {
  const lunar = rest.lunar[Number(day.slice(0, 4))]
  if (!lunar) return null
  const isTet = day >= daysAfter(lunar.tet, -rest.tet_before) && day <= daysAfter(lunar.tet, rest.tet_after)
  return !(
    isTet ||
    day === lunar.hung_kings ||
    rest.yearly.includes(day.slice(5)) ||
    rest.weekdays.includes(new Date(`${day}T00:00:00Z`).getUTCDay())
  )
}

/** So many working days after a day; with 0 the day itself, or the next on which people work. Null where that is not known. */
function workingDaysAfter(day: string, count: number, rest: RestDays): string | null {
  let reached = day
  let left = count
  for (;;) {
    const works = isWorkingDay(reached, rest)
    if (works === null) return null
    if (works && left === 0) return reached
    reached = daysAfter(reached, 1)
    // A day counts once it is reached and people work on it.
    if (isWorkingDay(reached, rest)) left = Math.max(0, left - 1)
  }
}

/** The day on which a seller hands over what is ordered at a moment; null in a year whose holidays are not known. */
export function handoverDay(
  ordered_at: Moment,
  dispatch: Dispatch,
  rest: RestDays = restDays
): string | null {
  const day = dayInVietnam(ordered_at)
  const begun = hourInVietnam(ordered_at) < dispatch.cutoff_hour ? day : daysAfter(day, 1)
  const start = workingDaysAfter(begun, 0, rest)
  return start && workingDaysAfter(start, dispatch.handling_days, rest)
}

/** When a parcel arrives that was handed over on a day; null in a year whose holidays are not known. */
export function arrivalDates(
  handed_over: string,
  eta_days: readonly [number, number],
  rest: RestDays = restDays
): DeliveryDates | null {
  const from = workingDaysAfter(handed_over, eta_days[0], rest)
  const to = workingDaysAfter(handed_over, eta_days[1], rest)
  return from && to ? { from, to } : null
}

/**
 * When an order arrives: the seller's handling days, then the carrier's, both without Sundays and holidays. Null in a
 * year whose holidays are not known: no date is better than a wrong one.
 *
 * @example
 * deliveryDates({ ordered_at: "2026-11-28T02:00:00Z", dispatch: { handling_days: 1, cutoff_hour: 15 }, eta_days: [1, 2] })
 * // Saturday morning → handed over on Monday: { from: "2026-12-01", to: "2026-12-02" }
 */
export function deliveryDates(
  order: { ordered_at: Moment; dispatch: Dispatch; eta_days: readonly [number, number] },
  rest: RestDays = restDays
): DeliveryDates | null {
  const handed_over = handoverDay(order.ordered_at, order.dispatch, rest)
  return handed_over === null ? null : arrivalDates(handed_over, order.eta_days, rest)
}
