import { marksFit, type Spelling, wordsOf } from "@chophien/vocabulary/spelling"
import { readKeys } from "@chophien/vocabulary/typing-keys"
import { type Entry, type Lexicon, phrase_words_max } from "./lexicon"
import { foldedTerm, knownSpelling } from "./terms"

/** A word as it was typed, in its forms. */
export type TypedWord = Spelling & {
  typed: string
  /** Whether it was made out of keys or of two words that were typed as one. */
  isMended: boolean
}

/** So many words of a query are looked at. */
const query_words_max = 12

const typedWord = (typed: string, shown: string, isMended: boolean): TypedWord => ({
  ...knownSpelling(shown),
  typed,
  isMended,
})

/** Whether staff know a word just as it is typed: it is no slip, and not taken for another one. */
export const isOwnWord = (word: Spelling, lexicon: Lexicon): boolean =>
  (lexicon.entries.get(word.folded) ?? []).some(
    ({ words }) => words.length === 1 && words[0]?.written === word.written
  )

/** A word that means nothing here, as what its keys or its two halves would be. */
function mended(typed: string, isAlone: boolean, lexicon: Lexicon): TypedWord[] {
  const own = typedWord(typed, typed, false)
  if (lexicon.known.has(own.folded)) return [own]
  const single = [own.folded.replace(/s$/, ""), own.folded.replace(/es$/, "")].find(
    (word) => word.length > 2 && word !== own.folded && lexicon.entries.has(word)
  )
  if (single) return [typedWord(typed, single, false)]
  const pair = own.folded.length > 3 ? lexicon.joined.get(own.folded) : undefined
  if (pair) return pair.split(" ").map((half) => typedWord(half, half, true))
  const keyed = readKeys(typed)
    .map((word) => typedWord(typed, word, true))
    .find(({ folded }) => lexicon.known.has(folded))
  if (!keyed) return [own]
  // Keys pressed in haste make marks that no word has: beside another word `ddeen` is meant for “đen”.
  const isWritten =
    isAlone || lexicon.words.get(keyed.folded)?.has(keyed.written) || isOwnWord(keyed, lexicon)
  return [isWritten ? keyed : typedWord(typed, keyed.folded, true)]
}

/** The words of a query, those mended that a keyboard left raw. */
export function readWords(query: string, lexicon: Lexicon): TypedWord[] {
  const words = wordsOf(query).slice(0, query_words_max)
  return words.flatMap((word) => mended(word, words.length === 1, lexicon))
}

/** Whether typed words may mean others: the same letters, and no mark that those lack. */
export const mayMean = (typed: readonly Spelling[], words: readonly Spelling[]): boolean =>
  typed.length === words.length &&
  typed.every((word, at) => {
    const other = words[at]
    return other?.folded === word.folded && (!word.isMarked || marksFit(word.written, other.written))
  })

/** What staff's words say of a phrase; of several as it was written, those alone. */
export function entriesOf(words: readonly Spelling[], lexicon: Lexicon): Entry[] {
  const fitting = (lexicon.entries.get(foldedTerm(words)) ?? []).filter((entry) =>
    mayMean(words, entry.words)
  )
  const exact = fitting.filter((entry) =>
    entry.words.every(({ written }, at) => written === words[at]?.written)
  )
  return exact.length ? exact : fitting
}

/** Whether staff's words say that a phrase says nothing. */
export const isFiller = (entries: readonly Entry[]): boolean =>
  entries.length > 0 && entries.every(({ word }) => word.kind === "filler")

/** The lengths that a phrase may have, the longest first. */
export const lengths = (available: number): number[] =>
  Array.from(
    { length: Math.min(phrase_words_max, available) },
    (_, at) => Math.min(phrase_words_max, available) - at
  )
