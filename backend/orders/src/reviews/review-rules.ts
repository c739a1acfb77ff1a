/** What holds for reviews from a day on; times in days. */
export type ReviewRules = {
  from: Date
  /** After its first parcel came an order can be reviewed for so long. */
  write_within_days: number
  /** After it was written a review can be changed for so long, unless its seller answered. */
  edit_within_days: number
  /** After a parcel came its shopper is asked for a review. */
  ask_after_days: number
}

/** The rules of reviews by the day from which they hold, the oldest first. A change is a new entry. */
const reviewRules: readonly ReviewRules[] = [
  {
    from: new Date("2026-01-01T00:00:00+07:00"),
    write_within_days: 180,
    edit_within_days: 30,
    ask_after_days: 3,
  },
]

const day_ms = 24 * 60 * 60 * 1000

/** The moment some days after another. */
export const daysAfter = (moment: Date, days: number): Date => new Date(Number(moment) + days * day_ms)

/** The rules at a moment. @throws Error before the first */
export function reviewRulesAt(at: Date, rules = reviewRules): ReviewRules {
  const found = rules.findLast(({ from }) => from <= at)
  if (!found) throw new Error(`No rules of reviews hold at ${at.toISOString()}`)
  return found
}

/**
 * A buyer's name as everybody reads it: the given name, of the others the first letter.
 * @example publicNameOf("Nguyễn Thị Lan") // "N. T. Lan"
 */
export function publicNameOf(name: string): string {
  const words = name.normalize("NFC").trim().split(/\s+/u)
  const last = words.pop() ?? ""
  const initials = words.flatMap((word) => [...word][0] ?? []).map((letter) => `${letter.toUpperCase()}.`)
  return [...initials, last].join(" ")
}
