import { formatNumber } from "@chophien/vocabulary/number"

/** The whole number in what was typed, or null: `"360.000"` → `360000`. */
export function parseDigits(text: string): number | null {
  const digits = text.replace(/\D/g, "").slice(0, 12)
  return digits === "" ? null : Number(digits)
}

/**
 * A number being typed: groups its digits and says where the caret belongs, so that it stays behind the same digit.
 * @example groupTyped("3600", 4) // { text: "3.600", caret: 5, value: 3600 }
 */
export function groupTyped(
  text: string,
  caret: number
): { text: string; caret: number; value: number | null } {
  const value = parseDigits(text)
  if (value === null) return { text: "", caret: 0, value }
  const digitsBefore = text.slice(0, caret).replace(/\D/g, "").length
  const grouped = formatNumber(value)
  let position = 0
  let seen = 0
  while (position < grouped.length && seen < digitsBefore) {
    if (/\d/.test(grouped.charAt(position))) seen += 1
    position += 1
  }
  return { text: grouped, caret: position, value }
}
