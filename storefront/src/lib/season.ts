/** Months of a season as unbroken stretches, over the turn of the year too: [1, 2, 10, 11, 12] → [[10, 2]]. */
export function seasonStretches(months: readonly number[]): [from: number, to: number][] {
  const on = new Set(months.filter((month) => month >= 1 && month <= 12))
  if (on.size === 0 || on.size === 12) return []
  const before = (month: number) => (month === 1 ? 12 : month - 1)
  const after = (month: number) => (month === 12 ? 1 : month + 1)
  const starts = [...on].filter((month) => !on.has(before(month))).sort((a, b) => a - b)
  return starts.map((from) => {
    let to = from
    while (on.has(after(to))) to = after(to)
    return [from, to]
  })
}
