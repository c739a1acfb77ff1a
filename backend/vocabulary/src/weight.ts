import type { Locale } from "./locale"
import { formatNumber, hard_space } from "./number"
import { type QuantityReading, quantityText, readQuantity } from "./typed-quantity"

/** The least and the most a piece of goods may weigh with its packing, in grams. */
export const weight_min_g = 1
export const weight_max_g = 1_000_000

/** What hardly any piece is heavier than, in grams: a bare number above it was typed in another unit. */
const weight_usual_max_g = 100_000

/** How people write weights, without diacritics: gam, lạng, cân or ký, yến, tạ, tấn. */
export const weightUnits = {
  g: 1,
  gr: 1,
  gam: 1,
  gram: 1,
  grams: 1,
  lang: 100,
  kg: 1000,
  kgs: 1000,
  ki: 1000,
  ky: 1000,
  kilo: 1000,
  kilogam: 1000,
  kilogram: 1000,
  can: 1000,
  yen: 10_000,
  ta: 100_000,
  tan: 1_000_000,
}

const otherMeasure = /\d ?(?:ml|l|lit|cc|m|cm|mm|lb|lbs|oz|pound|pounds)(?![a-z])/

/**
 * Reads a weight as people type it, in whole grams: `1,5 kg`, `500g`, `1 lạng`, `1kg2`, `nửa cân`.
 * @param unit what the field says its numbers are in; a number without a unit is counted in it
 *
 * @example readWeight("0,5", "kg") // { outcome: "value", value: 500 }
 */
export function readWeight(typed: string, unit: "kg" | "g"): QuantityReading {
  const text = quantityText(typed)
    .replace(/\bki ?lo(?: ?gam)?\b/, "kg")
    .replace(/^1[/⁄]2 ?(?=[a-z])/, "nua ")
  if (otherMeasure.test(text)) return { outcome: "refusal", reason: "other_unit" }
  const bare = unit === "kg" ? 1000 : 1
  const choicesOfFraction = (value: number) =>
    bare === 1 && value < 1000 ? [value * 1000] : [Math.floor(value), Math.ceil(value)]
  const form = { units: weightUnits, bare, min: weight_min_g, max: weight_max_g, choicesOfFraction }
  const reading = readQuantity(text, form)
  const isBare = !/[a-z]/.test(text)
  if (unit === "kg" && isBare && reading.outcome !== "question") {
    const inGrams = readQuantity(text, { ...form, bare: 1 })
    const isUnusual =
      reading.outcome === "value" ? reading.value > weight_usual_max_g : reading.reason === "too_large"
    if (isUnusual && inGrams.outcome === "value") {
      const choices = reading.outcome === "value" ? [inGrams.value, reading.value] : [inGrams.value]
      return { outcome: "question", reason: "unusual", choices }
    }
  }
  return reading
}

/**
 * A weight for people, exactly: `900 g`, `1,3 kg`, `1.234 g`. Kilograms where two decimals say all of it, and without
 * marks between thousands, so that `readWeight` reads the same weight again.
 */
export function formatWeight(weight_g: number, locale: Locale = "vi"): string {
  if (weight_g < 1000 || weight_g % 10 !== 0) return `${formatNumber(weight_g, locale)}${hard_space}g`
  const kilograms = String(weight_g / 1000)
  return `${locale === "vi" ? kilograms.replace(".", ",") : kilograms}${hard_space}kg`
}
