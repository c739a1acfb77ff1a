import { withoutDiacritics } from "./fold"
import { type Answer, refused, understood } from "./reading"
import { plainTyped, typed_length_max } from "./text"

/** Letters and digits nobody mistakes for each other, read aloud or written by hand. No 0 O 1 I L 5 S 8 B 2 Z U V. */
export const order_code_letters = "34679ACDEFGHJKMNPQRTWXY"
export const order_code_length = 8

/** Why a text is no order code. */
export type OrderCodeRefusal =
  | "empty"
  | "too_short"
  | "too_long"
  /** A letter or digit that no code has: one was misread. */
  | "characters"

/**
 * A new order code, about 36 bits: not guessable in the few tries that a look-up allows.
 * @param randomBelow a whole number from 0 up to, without, its argument, from a cryptographic source
 */
export const newOrderCode = (randomBelow: (limit: number) => number): string =>
  Array.from({ length: order_code_length }, () =>
    order_code_letters.charAt(randomBelow(order_code_letters.length))
  ).join("")

const shape = new RegExp(`^[${order_code_letters}]{${order_code_length}}$`)
const labels = /^(?:(?:MA|DON|HANG|SO|ORDER|CODE)\b[\s:#.-]*)+/

/**
 * Reads the code of an order group as people type it: lower case, blanks, dashes, `#`, the words “mã đơn” before it.
 *
 * @example readOrderCode("nfat-dk7f") // { outcome: "value", value: "NFATDK7F" }
 */
export function readOrderCode(typed: string): Answer<string, OrderCodeRefusal> {
  if (typed.length > typed_length_max) return refused("too_long")
  const text = withoutDiacritics(plainTyped(typed)).toUpperCase()
  const [whole = "", unlabelled = ""] = [text, text.replace(labels, "")].map((each) =>
    each.replace(/[^0-9A-Z]/g, "")
  )
  if (!whole) return refused("empty")
  for (const code of [whole, unlabelled]) if (shape.test(code)) return understood(code)
  // A whole sentence or a pasted line, in which one word can only be the code.
  const [one, ...more] = new Set(text.split(/[^0-9A-Z]+/).filter((word) => shape.test(word)))
  if (one && !more.length) return understood(one)
  const { length } = unlabelled
  if (length < order_code_length) return refused("too_short")
  return refused(length > order_code_length ? "too_long" : "characters")
}
