import { fold } from "./fold"
import { gramsOfUnit, readMeasure } from "./unit"

/** What one stock is counted in: pieces, as the listing's unit names them, or grams. */
export const stockUnits = ["piece", "gram"] as const
export type StockUnit = (typeof stockUnits)[number]

/** The most of the one stock that a single variant may hold: a thousand pieces, or a tonne. */
export const content_max = 1_000_000

/** What variants take of one stock: `contents` in pieces or grams, in the order of the variants. */
export type Packs = { unit: StockUnit; contents: number[] }

/** A variant's words and its weight with packing. */
type Sized = { title: string; weight_g: number }

/** How far a pack's weight may be from what its count says, as packing weighs too. */
const weight_slack = 0.3

/** What a piece is called: `con` of `con ~1,3 kg`. Empty where the unit begins with a number. */
export function pieceWord(unit: string): string {
  const [word = ""] = unit.trim().split(/\s+/)
  return /\d/.test(word) ? "" : word.toLowerCase()
}

/** Whether goods are sold by their weight itself: `kg`, `lạng`. */
export const isWeightUnit = (unit: string): boolean => gramsOfUnit(unit) !== null

/** How many pieces a title says: `Combo 3 khay` of `khay 10 chiếc`, `1 quả` of `quả ~1 kg`. Null where it does not. */
function countIn(title: string, unit: string): number | null {
  if (fold(title) === fold(unit) || fold(title) === `1 ${fold(unit)}`) return 1
  const word = fold(pieceWord(unit))
  if (!word) return null
  const found = fold(title).match(new RegExp(`(?:^| )(\\d{1,4}) ${word}(?![a-z0-9])`))
  return found ? Number(found[1]) : null
}

const gramsIn = (title: string): number | null => {
  const measure = readMeasure(title)
  return measure?.per === "kg" && Number.isInteger(measure.size) ? measure.size : null
}

/** Whether the weights grow as the contents do: where they do not, the words were misread. */
function areWeightsLike(variants: readonly Sized[], contents: readonly number[]): boolean {
  const [first] = variants
  const [content = 0] = contents
  return variants.every(({ weight_g }, at) => {
    const expected = ((first?.weight_g ?? 0) / content) * (contents[at] ?? 0)
    return Math.abs(weight_g - expected) <= expected * weight_slack
  })
}

/**
 * Reads whether the variants of a listing are the same goods in packs of several sizes, and what each pack holds. Goods by
 * weight are counted in grams, others in pieces. Null where the words do not say so of every variant, or the weights
 * contradict them: small and large scarves are different goods.
 *
 * @example readPacks("khay 12 chiếc", [{ title: "Khay 12 chiếc", weight_g: 700 }, { title: "Combo 3 khay", weight_g: 2100 }])
 * // { unit: "piece", contents: [1, 3] }
 */
export function readPacks(unit: string, variants: readonly Sized[]): Packs | null {
  const by = (read: (title: string) => number | null): number[] | null => {
    const contents = variants.flatMap(({ title }) => read(title) ?? [])
    const isRead = contents.length === variants.length && contents.every((content) => content > 0)
    return isRead && new Set(contents).size === contents.length && areWeightsLike(variants, contents)
      ? contents
      : null
  }
  if (variants.length < 2) return null
  const pieces = isWeightUnit(unit) ? null : by((title) => countIn(title, unit))
  if (pieces) return { unit: "piece", contents: pieces }
  const grams = by(gramsIn)
  return grams && { unit: "gram", contents: grams }
}

/** What one stock of goods is counted in: those sold by their weight in grams, all others in pieces. */
export const stockUnitOf = (unit: string): StockUnit => (isWeightUnit(unit) ? "gram" : "piece")

/** How much of the stock one of a listing's unit is: 1,000 grams of a `kg`, one piece of a `con`. */
export const contentOfUnit = (unit: string): number => gramsOfUnit(unit) ?? 1
