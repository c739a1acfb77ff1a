/** The middle of some numbers; of an even count the mean of the two in the middle. Refuses an empty list. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const [low, high] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[Math.floor(sorted.length / 2)]]
  if (low === undefined || high === undefined) throw new Error("There is no median of nothing.")
  return (low + high) / 2
}

/** How far the new house may be from the old one before the report says so: a tenth, either way. */
export const tolerance = 0.1

/** What the rounds of two houses say about one operation. */
export type Comparison = {
  old_median: number
  new_median: number
  /** `new_median / old_median`: below 1 the new house needs less. */
  ratio: number
  /** The smallest and the largest ratio of two measurements of the same round. */
  lowest: number
  highest: number
  within_tolerance: boolean
}

/** Compares the rounds of two houses; the two lists are in the order of the rounds. */
export function compareRounds(oldRounds: readonly number[], newRounds: readonly number[]): Comparison {
  if (oldRounds.length !== newRounds.length)
    throw new Error(`${oldRounds.length} rounds cannot be compared with ${newRounds.length}.`)
  const [old_median, new_median] = [median(oldRounds), median(newRounds)]
  const ratio = new_median / old_median
  const ratios = oldRounds.map((value, round) => (newRounds[round] ?? Number.NaN) / value)
  return {
    old_median,
    new_median,
    ratio,
    lowest: Math.min(...ratios),
    highest: Math.max(...ratios),
    within_tolerance: Math.abs(new_median - old_median) <= tolerance * old_median,
  }
}
