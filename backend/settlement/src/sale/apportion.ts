/**
 * Divides an amount among shares in the proportion of what is left of each, to the đồng. Each part is at most its share,
 * the parts add up to the amount, and whatever came before, the last amount leaves nothing over.
 * @param shares whole VND that are left, none below zero
 * @param amount whole VND, at most their sum
 * @throws RangeError for an amount that the shares do not hold
 *
 * @example apportion([50, 30, 20], 10) // [5, 3, 2]
 */
export function apportion(shares: readonly number[], amount: number): number[] {
  const total = shares.reduce((sum, share) => sum + share, 0)
  if (!Number.isSafeInteger(amount) || amount < 0 || amount > total || shares.some((share) => share < 0))
    throw new RangeError(`${amount} cannot be divided among shares of ${total}`)
  if (amount === 0) return shares.map(() => 0)
  // Products of two amounts pass what a double holds exactly.
  const [wanted, whole] = [BigInt(amount), BigInt(total)]
  const parts = shares.map((share) => Number((BigInt(share) * wanted) / whole))
  const rests = shares.map((share) => (BigInt(share) * wanted) % whole)
  const byRest = rests
    .map((rest, index) => ({ rest, index }))
    .sort((a, b) => (a.rest === b.rest ? a.index - b.index : a.rest < b.rest ? 1 : -1))
  const missing = amount - parts.reduce((sum, part) => sum + part, 0)
  for (const { index } of byRest.slice(0, missing)) parts[index] = (parts[index] ?? 0) + 1
  return parts
}
