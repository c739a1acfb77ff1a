import { fold } from "./fold"
import type { Locale } from "./locale"
import { formatNumber } from "./number"
import { pieceWord, type StockUnit } from "./packs"
import { type QuantityReading, quantityText, readQuantity } from "./typed-quantity"
import { formatWeight, weightUnits } from "./weight"

/** The most pieces of one variant that can be for sale. */
export const stock_max = 1_000_000
/** The most grams of goods that can be for sale: a thousand tonnes. */
export const stock_max_g = 1_000_000_000

const units = { k: 1000, nghin: 1000, ngan: 1000 }

/** Words for a piece of anything: where the listing does not say what a piece is, they contradict nothing. */
const pieces = { con: 1, cai: 1, chiec: 1, qua: 1, trai: 1, hop: 1, goi: 1, chai: 1, tui: 1, bo: 1, lo: 1 }

/**
 * Reads how many pieces are for sale: `10`, `1.000`. The listing's own unit may stand behind it (`10 con`).
 * @param unit what one piece is called, such as `con ~1,3 kg`
 */
export function readStock(typed: string, unit = ""): QuantityReading {
  const [piece = ""] = fold(unit).split(" ")
  const own = piece && !/\d/.test(piece) ? { [piece]: 1 } : pieces
  return readQuantity(quantityText(typed), { units: { ...own, ...units }, bare: 1, min: 0, max: stock_max })
}

/** Reads how much is for sale of goods that are counted in grams: `25,5` kilograms, `500 g`, `2 tạ`. */
export function readStockWeight(typed: string): QuantityReading {
  return readQuantity(quantityText(typed), { units: weightUnits, bare: 1000, min: 0, max: stock_max_g })
}

/** A stock for people: `6 khay` of `khay 10 chiếc`, `25,5 kg`. */
export function formatStock(amount: number, counted: StockUnit, unit: string, locale: Locale = "vi"): string {
  if (counted === "gram") return formatWeight(amount, locale)
  return `${formatNumber(amount, locale)} ${pieceWord(unit)}`.trim()
}
