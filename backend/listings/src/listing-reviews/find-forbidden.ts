import { createHash } from "node:crypto"
import { withoutDiacritics } from "@chophien/vocabulary/fold"
import { forbiddenGoods } from "./forbidden-goods"

/** The words of a listing that shoppers read. */
export type ListingWords = { title: string; description: string; units?: readonly string[] }

/** A word as it was written, and without its marks. */
type Word = { written: string; plain: string }

const wordsOf = (text: string): Word[] =>
  (
    text
      .normalize("NFKC")
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  ).map((word) => {
    const written = word.normalize("NFC")
    return { written, plain: withoutDiacritics(written) }
  })

/** A phrase has one word at a time; a text has it where they stand in a row. */
const phrases = forbiddenGoods.map(({ code, words }) => ({ code, phrases: words.map(wordsOf) }))

/** Whether words are the phrase: with its marks, or all without any, as people type who leave marks out. */
const isPhrase = (words: Word[], phrase: Word[]): boolean =>
  words.length === phrase.length &&
  (words.every(({ written }, at) => written === phrase[at]?.written) ||
    words.every(({ written, plain }, at) => written === plain && plain === phrase[at]?.plain))

/** A single short word without marks means too much: “min” is no mine. */
const isTelling = (phrase: Word[]): boolean =>
  phrase.length > 1 || phrase.every(({ written, plain }) => written === plain)

const hasPhrase = (text: Word[], phrase: Word[]): boolean =>
  text.some((_, at) => {
    const window = text.slice(at, at + phrase.length)
    return isTelling(phrase)
      ? isPhrase(window, phrase)
      : window.length === phrase.length && window.every(({ written }, i) => written === phrase[i]?.written)
  })

/** The codes of the rules that a listing's words meet. */
export function findForbidden({ title, description, units = [] }: ListingWords): string[] {
  // Each text for itself: a phrase does not begin in one and end in the next.
  const texts = [title, description, ...units].map(wordsOf)
  return phrases
    .filter(({ phrases: all }) => all.some((phrase) => texts.some((text) => hasPhrase(text, phrase))))
    .map(({ code }) => code)
}

/** Names the words that staff have looked at: other words are looked at anew. */
export const hashOfWords = ({ title, description, units = [] }: ListingWords): string =>
  createHash("sha256")
    .update(JSON.stringify([title, description, [...units].sort()]))
    .digest("hex")
