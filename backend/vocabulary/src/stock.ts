import { fold } from "./fold"
import { type QuantityReading, quantityText, readQuantity } from "./typed-quantity"

/** The most pieces of one variant that can be for sale. */
export const stock_max = 1_000_000

const units = { k: 1000, nghin: 1000, ngan: 1000 }

/**
 * Reads how many pieces are for sale: `10`, `1.000`. The listing's own unit may stand behind it (`10 con`).
 * @param unit what one piece is called, such as `con ~1,3 kg`
 */
export function readStock(typed: string, unit = ""): QuantityReading {
  const [piece = ""] = fold(unit).split(" ")
  const own = piece && !/\d/.test(piece) ? { [piece]: 1 } : {}
  return readQuantity(quantityText(typed), { units: { ...own, ...units }, bare: 1, min: 0, max: stock_max })
}
