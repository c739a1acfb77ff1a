import { randomBytes } from "node:crypto"

const alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"

/** `length` random letters and digits, each equally likely. */
export function randomText(length: number): string {
  let text = ""
  while (text.length < length) {
    for (const byte of randomBytes(length * 2)) {
      // 248 is the largest multiple of 62 below 256: bytes above it would favour some letters.
      if (byte < 248 && text.length < length) text += alphabet.charAt(byte % 62)
    }
  }
  return text
}

/** A prefixed id as Stripe makes them: `newId("pi")` → `pi_3Nc…` with 24 random characters. */
export function newId(prefix: string): string {
  return `${prefix}_${randomText(24)}`
}
