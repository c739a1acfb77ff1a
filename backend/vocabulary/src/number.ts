import type { Locale } from "./locale"

const marks = { vi: { group: ".", point: "," }, en: { group: ",", point: "." } } as const

/** A space at which a line does not break. */
export const hard_space = "\u00a0"

/** Puts the group mark of a language between thousands of a run of digits. */
export const groupDigits = (digits: string, locale: Locale = "vi"): string =>
  digits.replace(/\B(?=(?:\d{3})+$)/g, marks[locale].group)

/**
 * A number as people write it, with at most two decimals: `18.000`, `1,25`; English `18,000`, `1.25`.
 * Without Intl: it is needed on cheap phones, and some of those ship no Vietnamese in their ICU.
 *
 * @throws RangeError for what is no finite number, or none that a double holds exactly
 */
export function formatNumber(value: number, locale: Locale = "vi"): string {
  const size = Math.abs(value)
  const hundredths = Number.isSafeInteger(value) ? 0 : Math.round(size * 100)
  if (!Number.isSafeInteger(hundredths)) throw new RangeError(`${value} cannot be written exactly`)
  const [whole = "0", decimals] = String(hundredths ? hundredths / 100 : Math.floor(size)).split(".")
  const written = groupDigits(whole, locale) + (decimals ? marks[locale].point + decimals : "")
  return value < 0 && written !== "0" ? `-${written}` : written
}
