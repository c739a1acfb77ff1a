import type { Locale } from "./locale"
import { formatNumber, hard_space } from "./number"

/**
 * The least and the most that one VietQR transfer carries, whole VND. NAPAS' fast transfer takes less than 500,000,000
 * (QR Format T&C 1.0), so no order, refund or payout may be over more.
 */
export const transfer_min = 1
export const transfer_max = 499_999_999

/** What a piece of goods may cost, whole VND with VAT in it. What no transfer can pay is not for sale. */
export const priceBounds = { min: 1000, max: transfer_max } as const

/** Whether a value is whole VND that one bank transfer can carry. */
export const isTransferAmount = (value: unknown): value is number =>
  typeof value === "number" && Number.isInteger(value) && value >= transfer_min && value <= transfer_max

/**
 * An amount in whole VND, halves up: Medusa computes fractions, and nobody can transfer them.
 * @param step round to multiples of this, 100 for a price by the kilogram
 * @throws RangeError for what is no finite amount
 *
 * @example roundVnd(33_333.5) // 33334
 */
export function roundVnd(amount: number, step = 1): number {
  const rounded = Math.round(amount / step) * step
  if (!Number.isSafeInteger(rounded)) throw new RangeError(`${amount} is no amount of VND`)
  return rounded === 0 ? 0 : rounded
}

/**
 * An amount of whole VND for people: `45.000 ₫`, English `₫45,000`, as Intl writes the currency in both.
 * Readable again by `readAmount`.
 */
export function formatVnd(amount: number, locale: Locale = "vi"): string {
  const written = formatNumber(Math.abs(amount), locale)
  const sign = amount < 0 ? "-" : ""
  return locale === "vi" ? `${sign}${written}${hard_space}₫` : `${sign}₫${written}`
}
