import { randomInt } from "node:crypto"
import { lettersAndDigits } from "@chophien/vocabulary/bank-text"

/** 31 letters and digits that nobody confuses: no 0, 1, I, L, O. With a prime count one check character sees every slip. */
const alphabet = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"
const randomLength = 8

/** Weighted sum modulo 31: any single wrong character and any swap of two changes it. */
function checkCharacter(body: string): string {
  let sum = 0
  for (let i = 0; i < body.length; i++) sum += (i + 2) * alphabet.indexOf(body.charAt(i))
  return alphabet.charAt(sum % alphabet.length)
}

/**
 * A new transfer code: prefix, 8 random characters, 1 check character; 11 to 13 in all.
 * The prefix stands nowhere else in it: what a bank writes after it could make a second code of the rest.
 */
export function newTransferCode(prefix: string): string {
  for (;;) {
    let body = ""
    for (let i = 0; i < randomLength; i++) body += alphabet.charAt(randomInt(alphabet.length))
    const code = prefix + body + checkCharacter(body)
    if (code.lastIndexOf(prefix) === 0) return code
  }
}

/**
 * Finds every well-formed code in a transfer text, however a bank mangled it: other case, no diacritics or punctuation,
 * words before and after, spaces within. A cut code is not found: a guess would be worse than a person.
 */
export function findTransferCodes(text: string, prefix: string): string[] {
  const plain = lettersAndDigits(text)
  const found = new Set<string>()
  for (let at = plain.indexOf(prefix); at >= 0; at = plain.indexOf(prefix, at + 1)) {
    const code = plain.slice(at, at + prefix.length + randomLength + 1)
    const body = code.slice(prefix.length, -1)
    const wellFormed =
      code.length === prefix.length + randomLength + 1 &&
      [...body].every((letter) => alphabet.includes(letter))
    if (wellFormed && code.endsWith(checkCharacter(body))) found.add(code)
  }
  return [...found]
}
