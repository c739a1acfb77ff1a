import { dayOf } from "../vietnam-days"

const day_ms = 86_400_000

/** Sold in a time: paid orders and their sum. */
export type Sold = { orders: number; gross: number }

const momentOf = (day: string): number => Date.parse(`${day}T00:00:00Z`)
const dayAfter = (day: string, days: number): string =>
  new Date(momentOf(day) + days * day_ms).toISOString().slice(0, 10)

/** The Monday of a day's week. */
export const mondayOf = (day: string): string =>
  dayAfter(day, -((new Date(momentOf(day)).getUTCDay() + 6) % 7))

/** The first day of the oldest of some weeks, this one counted. */
export const firstDayOfWeeks = (now: Date, weeks: number): string =>
  dayAfter(mondayOf(dayOf(now)), -7 * (weeks - 1))

const sum = (rows: readonly Sold[]): Sold => ({
  orders: rows.reduce((all, { orders }) => all + orders, 0),
  gross: rows.reduce((all, { gross }) => all + gross, 0),
})

/** Sales of the last days, each with its day; days without a sale are there too. */
export function byDays(rows: ReadonlyMap<string, Sold>, now: Date, days: number): ({ day: string } & Sold)[] {
  const today = dayOf(now)
  return Array.from({ length: days }, (_, at) => {
    const day = dayAfter(today, at - days + 1)
    return { day, ...(rows.get(day) ?? { orders: 0, gross: 0 }) }
  })
}

/** Sales of the last weeks, from Monday on. */
export function byWeeks(
  rows: ReadonlyMap<string, Sold>,
  now: Date,
  weeks: number
): ({ from: string } & Sold)[] {
  const first = firstDayOfWeeks(now, weeks)
  return Array.from({ length: weeks }, (_, at) => {
    const from = dayAfter(first, at * 7)
    const days = Array.from(
      { length: 7 },
      (__, day) => rows.get(dayAfter(from, day)) ?? { orders: 0, gross: 0 }
    )
    return { from, ...sum(days) }
  })
}

/** A listing by its season: months 1–12, as bits from January on; 0 for all year. */
export type Seasonal = { title: string; season_mask: number }

const hasMonth = (mask: number, month: number): boolean => ((mask >> (month - 1)) & 1) === 1
const named = (goods: readonly Seasonal[], month: number) => ({
  month,
  count: goods.length,
  titles: goods.slice(0, 6).map(({ title }) => title),
})

/** What begins with the next month, and what ends with this one. */
export function seasonAhead(goods: readonly Seasonal[], month: number) {
  const next = (month % 12) + 1
  const seasonal = goods.filter(({ season_mask }) => season_mask > 0)
  return {
    begins: named(
      seasonal.filter(({ season_mask }) => hasMonth(season_mask, next) && !hasMonth(season_mask, month)),
      next
    ),
    ends: named(
      seasonal.filter(({ season_mask }) => hasMonth(season_mask, month) && !hasMonth(season_mask, next)),
      month
    ),
  }
}
