import { type Answer, refused, understood, understoodValue } from "./reading"
import { plainTyped, typed_length_max } from "./text"

/** Why a text is no tax code. */
export type TaxCodeRefusal = "empty" | "characters" | "too_short" | "too_long" | "check_digit"

/** Weights of the digits of a tax code before its last one, by circular 105/2020/TT-BTC. */
const weights = [31, 29, 23, 19, 17, 13, 7, 5, 3]

/** Whether the tenth digit of a tax code is the one that the nine before it ask for. */
function isChecked(digits: string): boolean {
  const sum = weights.reduce((total, weight, at) => total + weight * Number(digits.charAt(at)), 0)
  return 10 - (sum % 11) === Number(digits.charAt(9))
}

/**
 * Reads a tax code as people type it, with or without blanks, dots and dashes. An enterprise or co-operative has ten
 * digits, its branch three more behind a dash; a household has the twelve of its owner's citizen number.
 *
 * @example readTaxCode("MST 0100109106-001") // { outcome: "value", value: "0100109106-001" }
 */
export function readTaxCode(typed: string): Answer<string, TaxCodeRefusal> {
  if (typed.length > typed_length_max) return refused("too_long")
  const text = plainTyped(typed)
    .toLowerCase()
    .replace(/^(?:mst|mã số thuế|ma so thue)[ .:]*/, "")
  const digits = text.replace(/[ .\-–]/g, "")
  if (!digits) return refused("empty")
  if (/\D/.test(digits)) return refused("characters")
  if (digits.length < 10) return refused("too_short")
  if (digits.length === 12) return understood(digits)
  if (digits.length !== 10 && digits.length !== 13)
    return refused(digits.length < 13 ? "too_short" : "too_long")
  if (!isChecked(digits)) return refused("check_digit")
  return understood(digits.length === 13 ? `${digits.slice(0, 10)}-${digits.slice(10)}` : digits)
}

/** The tax code that was typed, or null: for keys and comparisons, where no reason is shown. */
export const taxCodeOf = (typed: string): string | null => understoodValue(readTaxCode(typed))
