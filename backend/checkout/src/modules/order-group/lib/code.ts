import { randomInt } from "node:crypto"

/** Letters and digits nobody mistakes for each other when read aloud or written by hand: no 0 O 1 I L 5 S 8 B 2 Z U V. */
const alphabet = "34679ACDEFGHJKMNPQRTWXY"
const length = 8

/** A random order code, about 36 bits: not guessable in the few tries the look-up allows. */
export function newOrderCode(): string {
  return Array.from({ length }, () => alphabet.charAt(randomInt(alphabet.length))).join("")
}

/** A code as people type it (lower case, spaces, dashes) in the form it is stored. */
export function normaliseOrderCode(typed: string): string {
  return typed.toUpperCase().replace(/[^0-9A-Z]/g, "")
}
