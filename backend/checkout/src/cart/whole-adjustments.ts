import { roundVnd } from "@chophien/vocabulary/amount"

/** Discounts of a line in whole VND, at most what the line costs: Medusa computes fractions, and nobody can transfer them. */
export function wholeAdjustments<T extends { amount: number }>(
  adjustments: readonly T[],
  lineTotal: number
): T[] {
  let left = lineTotal
  return adjustments.flatMap((adjustment) => {
    const amount = Math.min(left, Math.max(0, roundVnd(adjustment.amount)))
    left -= amount
    return amount > 0 ? [{ ...adjustment, amount }] : []
  })
}
