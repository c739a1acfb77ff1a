import { roundVnd } from "./amount"
import { fold } from "./fold"

/** The longest name of what one piece is, such as `con ~1,3 kg`. */
export const unit_length_max = 60

const sizes = { kg: 1000, g: 1, lít: 1000, l: 1000, ml: 1 } as const
const bases = { kg: "kg", g: "kg", lít: "lít", l: "lít", ml: "lít" } as const

const contents = /(?:(\d+)\s+\p{L}+\s+)?(\d+(?:[.,]\d+)?)\s*(kg|g|lít|ml|l)(?![\p{L}\d])/iu
const times = /(?:^|\s)(\d+)(?=\s+\p{L})/u

/** How much of something: `size` in grams or millilitres, compared by the kilogram or litre. */
export type Measure = { size: number; per: "kg" | "lít" }

/** What a text says it holds: `Hộp 200 g`, `1,5 kg`, `lốc 12 hũ 100 g`. Null for an estimate (`~1,3 kg`) or none. */
export function readMeasure(text: string): Measure | null {
  const found = text.includes("~") ? null : contents.exec(text.normalize("NFC"))
  const unit = found?.[3]?.toLowerCase()
  if (!found || !(unit === "kg" || unit === "g" || unit === "lít" || unit === "l" || unit === "ml"))
    return null
  const size = Number(found[1] ?? 1) * Number((found[2] ?? "0").replace(",", ".")) * sizes[unit]
  return size > 0 ? { size, per: bases[unit] } : null
}

/**
 * Price of one kilogram or litre in whole VND, rounded to hundreds, for comparing sizes. It comes from the variant's own
 * words, else from how many units it holds (`Combo 2 hộp` of `hộp 200 g`). Null where the words do not say, or already speak
 * of one kilogram or litre.
 */
export function unitPrice(
  variant: { title: string; price: number },
  unit: string
): { amount: number; per: Measure["per"] } | null {
  const own = readMeasure(variant.title)
  const count = Number(times.exec(variant.title)?.[1] ?? 0)
  const piece = own ? null : readMeasure(unit)
  const measure = own ?? (piece && count > 0 ? { ...piece, size: piece.size * count } : null)
  if (!measure || measure.size === 1000) return null
  return { amount: roundVnd((variant.price / measure.size) * 1000, 100), per: measure.per }
}

/** Units that are a weight themselves, folded, in grams. */
const weightUnits: Readonly<Record<string, number>> = {
  g: 1,
  gam: 1,
  lang: 100,
  kg: 1000,
  ky: 1000,
  ki: 1000,
  can: 1000,
  yen: 10_000,
  ta: 100_000,
}

/** Grams of a unit that is a weight itself: 1,000 of `kg`; null for any other unit. */
export const gramsOfUnit = (unit: string): number | null => {
  const word = fold(unit).trim()
  return Object.hasOwn(weightUnits, word) ? (weightUnits[word] ?? null) : null
}

/** What packing may weigh at most beside what is in it, in grams, on top of as much again as the contents. */
const packing_max_g = 1000

/**
 * What one piece holds by its own words, in grams, where its weight contradicts that: `kg` that weighs 15 g, `hộp 500 g`
 * that weighs 50 g. Null where they agree or the words say no weight. A litre is taken for a kilogram.
 * @param weight_g with packing
 */
export function contradictedWeight(unit: string, weight_g: number): number | null {
  const contents_g = gramsOfUnit(unit) ?? readMeasure(unit.replaceAll("~", ""))?.size
  if (!contents_g) return null
  return weight_g < contents_g * 0.7 || weight_g > contents_g * 2 + packing_max_g ? contents_g : null
}
