import { type Answer, refused, understood } from "./reading"
import { plainTyped, typed_length_max } from "./text"

/** The six digits by which NAPAS knows a bank (BIN). */
export const bankBinPattern = /^\d{6}$/

/** An account or card number as a VietQR code carries it: 1 to 19 letters and digits (NAPAS QR Format T&C 1.0, field 38). */
export const accountNumberPattern = /^[A-Za-z0-9]{1,19}$/

/** Why a text is no account number. */
export type AccountNumberRefusal = "empty" | "characters" | "too_long"

/**
 * Reads the number of a bank account as people copy it, with blanks, dots and dashes between its digits.
 *
 * @example readAccountNumber("0123 456 789") // { outcome: "value", value: "0123456789" }
 */
export function readAccountNumber(typed: string): Answer<string, AccountNumberRefusal> {
  if (typed.length > typed_length_max) return refused("too_long")
  const number = plainTyped(typed).replace(/[ .-]/g, "")
  if (!number) return refused("empty")
  if (accountNumberPattern.test(number)) return understood(number)
  return refused(/^[A-Za-z0-9]+$/.test(number) ? "too_long" : "characters")
}
