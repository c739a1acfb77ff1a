import { type Spelling, spellingOf, wordsOf } from "@chophien/vocabulary/spelling"

/** So many words of a title, one behind the other, are one term. */
export const term_words_max = 4
const title_words_max = 24
const spellings = new Map<string, Spelling>()
const spellings_max = 50_000

/** The forms of a word; those of words that come again and again are made once. */
export function knownSpelling(word: string): Spelling {
  const known = spellings.get(word)
  if (known) return known
  if (spellings.size >= spellings_max) spellings.clear()
  const spelling = spellingOf(word)
  spellings.set(word, spelling)
  return spelling
}

/** The forms of a text's words. */
export const spellingsOf = (text: string): Spelling[] => wordsOf(text).map(knownSpelling)

/** Words as a term of what is written, with its diacritics. */
export const writtenTerm = (words: readonly Spelling[]): string =>
  `=${words.map(({ written }) => written).join(" ")}`

/** Words as a term without diacritics. */
export const foldedTerm = (words: readonly Spelling[]): string => words.map(({ folded }) => folded).join(" ")

/** The same at the beginning of a title. */
export const atHead = (term: string): string => `^${term}`

/**
 * What a title can be found by: each of its words and up to four in a row, as written (`=gà đen`) and folded
 * (`ga den`). Those at its beginning are there also with `^` in front.
 */
export function termsOf(title: string): string[] {
  const words = spellingsOf(title).slice(0, title_words_max)
  const terms = new Set<string>()
  for (let from = 0; from < words.length; from++) {
    for (let to = from + 1; to <= Math.min(words.length, from + term_words_max); to++) {
      const part = words.slice(from, to)
      for (const term of [writtenTerm(part), foldedTerm(part)]) {
        terms.add(term)
        if (from === 0) terms.add(atHead(term))
      }
    }
  }
  return [...terms]
}
