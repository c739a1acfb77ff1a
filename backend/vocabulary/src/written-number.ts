/** A number as it was written, exactly: `digits / 10 ** places`. */
export type WrittenNumber = { digits: number; places: number }

/** What a run of digits and marks can mean; empty when it is no number. */
export type NumberReadings = {
  numbers: WrittenNumber[]
  /** Whether the first is what people mean where no fractions exist: `85.000` for đồng, grams, pieces. */
  usual: boolean
}

const whole = (text: string): WrittenNumber => ({ digits: Number(text.replace(/\D/g, "")), places: 0 })
const decimal = (before: string, after: string): WrittenNumber => ({
  digits: Number(before.replace(/\D/g, "") + after),
  places: after.length,
})
const one = (number: WrittenNumber): NumberReadings => ({ numbers: [number], usual: true })
const either = (before: string, after: string, usual: boolean): NumberReadings => ({
  numbers: [whole(before + after), decimal(before, after)],
  usual,
})

/**
 * Reads a number with points, commas, spaces or apostrophes in it, the Vietnamese way (`1.250.000,5`) or the English
 * way (`1,250,000.5`). One mark before three digits can be either; then both readings are answered.
 * Of more than six decimals nothing is read: nobody writes them, and a double would not hold them.
 *
 * @example writtenNumbers("1.250.000,00").numbers // [{ digits: 125000000, places: 2 }]
 * @example writtenNumbers("1.250").numbers // [{ digits: 1250, places: 0 }, { digits: 1250, places: 3 }]
 */
export function writtenNumbers(text: string): NumberReadings {
  const written = text.replace(/['’]/g, " ")
  if (/^\d+$|^\d{1,3}(?: \d{3})+$|^\d{1,3}([.,])\d{3}(?:\1\d{3})+$/.test(written)) return one(whole(written))

  const spaced = /^(\d{1,3}(?: \d{3})+)[.,](\d{1,6})$/.exec(written)
  const mixed = /^(\d{1,3}(?:\.\d{3})+),(\d{1,6})$|^(\d{1,3}(?:,\d{3})+)\.(\d{1,6})$/.exec(written)
  const [before = "", after = ""] = spaced ? spaced.slice(1) : mixed ? mixed.slice(1).filter(Boolean) : []
  if (after) return after.length === 3 ? either(before, after, false) : one(decimal(before, after))

  const single = /^(0|[1-9]\d*|)[.,](\d{1,6})$/.exec(written)
  if (!single) return { numbers: [], usual: false }
  const [, left = "", right = ""] = single
  return right.length === 3 && left && left !== "0"
    ? either(left, right, left.length <= 3)
    : one(decimal(left, right))
}

/** A written number times the size of its unit; a fraction of the base unit stays a fraction. */
export function timesUnit({ digits, places }: WrittenNumber, size: number): number {
  const scale = 10 ** places
  const product = digits * size
  const value = product / scale
  return product % scale !== 0 && Number.isInteger(value) ? value + 0.5 : value
}
