/**
 * The most that one bank transfer carries, in whole VND: NAPAS' fast transfer stays below 500,000,000.
 * Everything that becomes one transfer is held to it: intents, refunds, payouts, QR codes.
 */
export const amountLimit = 499_999_999

/** Whole VND for people who read English: `499,999,999`. */
export function formatAmount(amount: number): string {
  return new Intl.NumberFormat("en-US").format(amount)
}
