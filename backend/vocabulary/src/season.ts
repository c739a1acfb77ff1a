import { fold, withoutDiacritics } from "./fold"
import { type Answer, refused, understood } from "./reading"
import { typed_length_max } from "./text"

/** The months of the year. */
export const months: readonly number[] = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]

/**
 * Months of a season in their one form: each once, in order; all twelve are all year, which is an empty list.
 * @param season months from 1 to 12
 */
export function normalSeason(season: readonly number[]): number[] {
  const on = new Set(season)
  const kept = months.filter((month) => on.has(month))
  return kept.length === months.length ? [] : kept
}

/** Whether goods have a season at all, rather than being there all year. */
export const isSeasonal = (season: readonly number[]): boolean => normalSeason(season).length > 0

/** Whether goods can be had in a month (1–12); those without a season can always. */
export const isInSeason = (season: readonly number[], month: number): boolean =>
  !isSeasonal(season) || season.includes(month)

/** How goods stand to the season: it is theirs, they have none, or it is not theirs now. */
export const seasonStates = ["now", "all_year", "not_now"] as const
export type SeasonState = (typeof seasonStates)[number]

/** How goods stand to a month (1–12). */
export const seasonState = (season: readonly number[], month: number): SeasonState =>
  isSeasonal(season) ? (season.includes(month) ? "now" : "not_now") : "all_year"

/** Whether goods may be sold in a month (1–12): in their season, all year, or from the seller's store. */
export const isSoldIn = (
  { season_months, sold_off_season }: { season_months: readonly number[]; sold_off_season: boolean },
  month: number
): boolean => sold_off_season || isInSeason(season_months, month)

/** The month in which a season begins that a month (1–12) is not of; null for goods without one. */
export function nextSeasonMonth(season: readonly number[], month: number): number | null {
  if (!isSeasonal(season)) return null
  let next = after(month)
  while (!season.includes(next)) next = after(next)
  return next
}

/** A season as bits, January the lowest; 0 where there is none. */
export const seasonMask = (season: readonly number[]): number =>
  normalSeason(season).reduce((mask, month) => mask | (1 << (month - 1)), 0)

const before = (month: number) => (month === 1 ? 12 : month - 1)
const after = (month: number) => (month === 12 ? 1 : month + 1)

/** Months of a season as unbroken stretches, over the turn of the year too: [1, 2, 10, 11, 12] → [[10, 2]]. */
export function seasonStretches(season: readonly number[]): [from: number, to: number][] {
  const on = new Set(normalSeason(season))
  return [...on]
    .filter((month) => !on.has(before(month)))
    .map((from) => {
      let to = from
      while (on.has(after(to))) to = after(to)
      return [from, to]
    })
}

/** Why a text names no season. */
export type SeasonRefusal =
  | "empty"
  /** A month before 1 or after 12. */
  | "no_month"
  | "unreadable"

/**
 * Reads when goods are there: `Quanh năm`, `Tháng 4-6`, `T10 đến T2`, `3, 4, 9`.
 *
 * @example readSeason("Tháng 10-2") // { outcome: "value", value: [1, 2, 10, 11, 12] }
 */
export function readSeason(typed: string): Answer<number[], SeasonRefusal> {
  if (typed.length > typed_length_max) return refused("unreadable")
  if (!fold(typed)) return refused("empty")
  if (/^(?:quanh|ca) nam$|^all year$|^year round$/.test(fold(typed))) return understood([])
  const stretches = withoutDiacritics(typed.normalize("NFKC"))
    .toLowerCase()
    .split(/[,;&+]|\b(?:va|and)\b/)
  const season: number[] = []
  for (const stretch of stretches) {
    const plain = fold(stretch.replace(/[-–—~]/g, " den ")).replace(/\b(?:thang|mua|tu|t)\b ?|\bt(?=\d)/g, "")
    const [, from = "", to = from] = /^(\d{1,2})(?: (?:den|toi|to) (\d{1,2}))?$/.exec(plain.trim()) ?? []
    if (!from) return refused("unreadable")
    if (![from, to].every((month) => months.includes(Number(month)))) return refused("no_month")
    season.push(Number(from))
    for (let month = Number(from); month !== Number(to); season.push(month)) month = after(month)
  }
  return understood(normalSeason(season))
}
