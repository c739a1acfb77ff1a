import { roundVnd } from "./amount"
import { fold } from "./fold"

/** The longest name of what one piece is, such as `con ~1,3 kg`. */
export const unit_length_max = 60

const sizes = { kg: 1000, g: 1, lít: 1000, l: 1000, ml: 1 } as const
const bases = { kg: "kg", g: "kg", lít: "lít", l: "lít", ml: "lít" } as const

const contents = /(?:(\d+)\s+\p{L}+\s+)?(\d+(?:[.,]\d+)?)\s*(kg|g|lít|ml|l)(?![\p{L}\d])/iu
const pieces = /(?:^|\s)(\d+)\s+(\p{L}+)/u

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

/** How many of what: `Thùng 10 quả` is 10 `quả`. */
type Pieces = { count: number; noun: string }

function readPieces(text: string): Pieces | null {
  const [, count, noun] = pieces.exec(text.normalize("NFC")) ?? []
  return count && noun && Number(count) > 0 ? { count: Number(count), noun: noun.toLowerCase() } : null
}

/** What a variant holds: a measure, or pieces of `noun`. */
type Content = { size: number; per: Measure["per"] } | Pieces

/** By the variant's own words, else by how many units it holds (`Combo 2 hộp` of `hộp 200 g`). */
function contentOf(title: string, unit: string): Content | null {
  const own = readMeasure(title)
  if (own) return own
  const held = readPieces(title)
  if (!held) return null
  const [noun = ""] = unit.trim().toLowerCase().split(/\s+/)
  if (fold(noun) !== fold(held.noun)) return held
  const piece = readMeasure(unit) ?? readPieces(unit)
  if (!piece) return held
  return "size" in piece
    ? { ...piece, size: piece.size * held.count }
    : { ...piece, count: piece.count * held.count }
}

/** What prices are compared by: a measure of 10, 100 or 1,000 grams or millilitres, or one piece. */
export type PriceBase = "kg" | "100 g" | "10 g" | "lít" | "100 ml" | "10 ml" | { noun: string }

/** From which size on goods are compared by the whole kilogram or litre, and by the hundredth part else. */
const large_min = 500
const middle_min = 50

/** The price of so much of a listing, whole VND. */
export type UnitPrice = { amount: number; per: PriceBase }

/**
 * What each variant of a listing costs by one measure, for comparing sizes. That is the kilogram or litre; 100 g where
 * the smallest is below 500 g; 10 g below 50 g. Where only pieces are known it is the piece. Rounded to hundreds.
 * Null where the words do not say how much there is, or speak of just that much.
 *
 * @example unitPrices([{ title: "Hũ 10 g", price: 90_000 }, { title: "Combo 2 hũ", price: 170_000 }], "hũ 10 g")
 * // [null, { amount: 85_000, per: "10 g" }]
 */
export function unitPrices(variants: { title: string; price: number }[], unit: string): (UnitPrice | null)[] {
  const contents = variants.map(
    ({ title }) => contentOf(title, unit) ?? (variants.length === 1 ? readMeasure(unit) : null)
  )
  return contents.map((content, index) => {
    const price = variants[index]?.price ?? 0
    if (!content) return null
    if ("count" in content) {
      if (content.count === 1) return null
      return { amount: roundVnd(price / content.count, 100), per: { noun: content.noun } }
    }
    const alike = contents.flatMap((other) =>
      other && "size" in other && other.per === content.per ? [other.size] : []
    )
    const smallest = Math.min(...alike)
    const base = smallest >= large_min ? 1000 : smallest >= middle_min ? 100 : 10
    if (readMeasure(variants[index]?.title ?? "")?.size === base) return null
    const per = base === 1000 ? content.per : smallUnits[content.per][base]
    return { amount: roundVnd((price / content.size) * base, 100), per }
  })
}

const smallUnits = { kg: { 100: "100 g", 10: "10 g" }, lít: { 100: "100 ml", 10: "10 ml" } } as const

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
