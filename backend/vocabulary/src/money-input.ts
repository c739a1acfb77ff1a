import { priceBounds, transfer_max, transfer_min } from "./amount"
import { type QuantityForm, type QuantityReading, quantityText, readQuantity } from "./typed-quantity"

/** How people write thousands, millions and billions of đồng, without diacritics. */
const units = {
  k: 1000,
  n: 1000,
  ng: 1000,
  nghin: 1000,
  ngan: 1000,
  tr: 1_000_000,
  trieu: 1_000_000,
  ty: 1_000_000_000,
  ti: 1_000_000_000,
}

const otherMoney = /[$€£¥]|\b(?:usd|eur|dollars?|do la)\b/

/** What fits into the bounds of what a small number may have been meant as: thousands, then millions of đồng. */
const inThousands = (value: number, { min, max }: Pick<QuantityForm, "min" | "max">): number[] =>
  [value * 1000, value * 1_000_000].filter((choice) => choice >= min && choice <= max)

/**
 * Reads an amount of whole VND as people type it: `85.000đ`, `85k`, `1,5 triệu`, `1tr2`, `1,250,000.00`.
 * @param bounds the least and the most the field takes, whole VND; those of one bank transfer where none are named
 *
 * @example readAmount("1,5 triệu") // { outcome: "value", value: 1_500_000 }
 * @example readAmount("85.5") // { outcome: "question", reason: "fraction", choices: [85_500, 85_500_000] }
 */
export function readAmount(
  typed: string,
  { min, max }: Pick<QuantityForm, "min" | "max"> = { min: transfer_min, max: transfer_max }
): QuantityReading {
  const plain = quantityText(typed)
  if (otherMoney.test(plain)) return { outcome: "refusal", reason: "other_unit" }
  const text = plain
    .replace(/(?<![a-z])(?:vnd|dong|d)(?![a-z])|₫/g, " ")
    .replace(/ +/g, " ")
    .replace(/^ | (?=$|\/)/g, "")
  const choicesOfFraction = (value: number) =>
    value < 1000 ? inThousands(value, { min, max }) : [Math.floor(value), Math.ceil(value)]
  const form = { units, bare: 1, min, max, choicesOfFraction }
  const reading = readQuantity(text, form)
  if (reading.outcome !== "refusal" || reading.reason !== "too_small") return reading

  const small = readQuantity(text, { ...form, min: 1, max: 999 })
  const choices = small.outcome === "value" ? inThousands(small.value, { min, max }) : []
  return choices.length ? { outcome: "question", reason: "in_thousands", choices } : reading
}

/** Reads the price of a piece of goods: an amount in a listing's bounds, with the word “giá” before it or not. */
export const readPrice = (typed: string): QuantityReading =>
  readAmount(typed.normalize("NFC").replace(/^\s*giá\s*:?/iu, ""), priceBounds)
