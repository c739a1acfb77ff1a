import { isSwap, slipsBetween } from "@chophien/vocabulary/slips"
import { hasMarks } from "@chophien/vocabulary/spelling"
import { choiceOf } from "./choices"
import type { Lexicon } from "./lexicon"
import { isOwnWord, type TypedWord } from "./read-words"
import type { Choice } from "./types"

/** Words around one, by which its slips are told apart. */
type Neighbours = { before: TypedWord | undefined; after: TypedWord | undefined }

const candidates_max = 12
/** From so many letters on a word may hold two slips. */
const long_word_letters = 7
/** Of so few letters no word may have another one: it would be another word. */
const short_word_letters = 3

/** Whether a word of a title may have been meant by a typed one. */
function isSlip(typed: string, word: string): boolean {
  if (typed === word) return false
  if (isSwap(typed, word)) return true
  // Hardly anybody misses the first letter; another one makes another word.
  if (typed.length === word.length && typed[0] !== word[0]) return false
  if (typed.length < short_word_letters) return false
  if (typed.length <= short_word_letters)
    return typed.length !== word.length && word.length > 1 && slipsBetween(typed, word, 1) === 1
  const most = typed.length >= long_word_letters ? 2 : 1
  return slipsBetween(typed, word, most) <= most
}

/** Whether a folded word stands beside one of the neighbours in a title. */
const isBeside = (word: string, { before, after }: Neighbours, lexicon: Lexicon): boolean =>
  Boolean(
    (before && lexicon.pairs.has(`${before.folded} ${word}`)) ||
      (after && lexicon.pairs.has(`${word} ${after.folded}`))
  )

/** A folded word as a term: whatever its marks where none were typed, else as those that have the typed ones. */
function formsOf(word: TypedWord, other: string, lexicon: Lexicon): string[] {
  if (!word.isMarked) return [other]
  const forms = [...(lexicon.words.get(other)?.keys() ?? [])]
  return forms.filter((form) => hasMarks(word.written, form)).map((form) => `=${form}`)
}

/** How a term is written: as it stands where titles have it so, else as in most of them. */
function commonForm(term: string, lexicon: Lexicon): string {
  if (lexicon.words.get(term)?.has(term)) return term
  const forms = [...(lexicon.words.get(term) ?? [])].sort(([, a], [, b]) => b - a)
  const [written] = forms[0] ?? [term.replace("=", "")]
  return lexicon.shown.get(written) ?? written
}

/**
 * What a slip may have made of a word: letters swapped, missing, doubled or wrong. Marks that the word lacks are a slip
 * where its neighbour tells which word it is. Null where nothing.
 */
export function slipsOf(
  word: TypedWord,
  neighbours: Neighbours,
  lexicon: Lexicon
): { choice: Choice; correction: string } | null {
  if (/^\d+$/.test(word.folded) || isOwnWord(word, lexicon)) return null
  const isKnown = lexicon.words.has(word.folded)
  const otherMarks =
    isKnown && word.isMarked && isBeside(word.folded, neighbours, lexicon) ? [word.folded] : []
  const found = lexicon.sorted
    .filter((other) => isSlip(word.folded, other))
    .map((other) => ({
      other,
      rank:
        (isBeside(other, neighbours, lexicon) ? 0 : 4) +
        (isSwap(word.folded, other) ? 0 : 2) +
        (other.length === word.folded.length ? 1 : 0),
    }))
    .sort(
      (a, b) => a.rank - b.rank || (lexicon.counts.get(b.other) ?? 0) - (lexicon.counts.get(a.other) ?? 0)
    )
    .flatMap(({ other }) => formsOf(word, other, lexicon))
    .slice(0, candidates_max)
  const terms = [...otherMarks, ...found]
  const [best] = terms
  return best === undefined ? null : { choice: choiceOf({ terms }), correction: commonForm(best, lexicon) }
}
