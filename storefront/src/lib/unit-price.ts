const grams = { kg: 1000, g: 1, lít: 1000, l: 1000, ml: 1 } as const
const base = { kg: "kg", g: "kg", lít: "lít", l: "lít", ml: "lít" } as const

const amount = /(?:(\d+)\s+\p{L}+\s+)?(\d+(?:[.,]\d+)?)\s*(kg|g|lít|ml|l)(?![\p{L}\d])/iu
const times = /(?:^|\s)(\d+)(?=\s+\p{L})/u

type Measure = { size: number; per: "kg" | "lít" }

/** What a text says it holds: `Hộp 200 g`, `1,5 kg`, `lốc 12 hũ 100 g`. An estimate (`~1,3 kg`) is none. */
function measureOf(text: string): Measure | null {
  const found = text.includes("~") ? null : amount.exec(text.normalize("NFC"))
  const unit = found?.[3]?.toLowerCase()
  if (!found || !(unit === "kg" || unit === "g" || unit === "lít" || unit === "l" || unit === "ml"))
    return null
  const size = Number(found[1] ?? 1) * Number((found[2] ?? "0").replace(",", ".")) * grams[unit]
  return size > 0 ? { size, per: base[unit] } : null
}

/**
 * Price of one kilogram or litre, for comparing sizes: from the variant's own words, else from how many units it
 * holds (`Combo 2 hộp` of `hộp 200 g`). Null where the words do not say, or already speak of one kilogram or litre.
 */
export function unitPrice(
  variant: { title: string; price: number },
  unit: string
): { amount: number; per: "kg" | "lít" } | null {
  const own = measureOf(variant.title)
  const count = Number(times.exec(variant.title)?.[1] ?? 0)
  const unitMeasure = own ? null : measureOf(unit)
  const measure =
    own ?? (unitMeasure && count > 0 ? { ...unitMeasure, size: unitMeasure.size * count } : null)
  if (!measure || measure.size === 1000) return null
  return { amount: Math.round(((variant.price / measure.size) * 1000) / 100) * 100, per: measure.per }
}
