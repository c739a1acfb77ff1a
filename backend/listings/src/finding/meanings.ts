import { choiceOf, either, isEmpty } from "./choices"
import type { Entry, Lexicon } from "./lexicon"
import type { TypedWord } from "./read-words"
import { atHead, foldedTerm, spellingsOf, term_words_max, writtenTerm } from "./terms"
import type { Choice, FoundMeaning } from "./types"

/** What a phrase of staff finds: titles with those words, and categories of that name. */
export function choiceOfPhrase(phrase: string, lexicon: Lexicon): { first: Choice; any: Choice } {
  const words = spellingsOf(phrase)
  const isThere =
    words.length > 0 &&
    words.length <= term_words_max &&
    words.every(
      ({ folded, written }, at) =>
        lexicon.words.get(folded)?.has(written) &&
        (at === 0 || lexicon.pairs.has(`${words[at - 1]?.folded} ${folded}`))
    )
  const categories = (lexicon.categories.get(foldedTerm(words)) ?? []).filter((category) =>
    category.words.every(({ written }, at) => written === words[at]?.written)
  )
  // “gạo” means rice wherever titles have it, not all of “Gạo, mì & bún”.
  const slugs = categories.flatMap(({ isWhole, slugs }) => (isWhole || !isThere ? slugs : []))
  const terms = isThere ? [writtenTerm(words)] : []
  return {
    first: choiceOf({ terms: terms.map(atHead) }),
    any: choiceOf({ terms, categories: slugs }),
  }
}

/** What words stand for by staff's words; null where they stand for nothing that is here. */
export function meaningsOf(
  words: readonly TypedWord[],
  entries: readonly Entry[],
  lexicon: Lexicon
): { at: { meant_first: Choice; meant: Choice }; found: FoundMeaning } | null {
  const phrases = [
    ...new Set(
      entries.flatMap(({ word }) => (word.kind === "near" || word.kind === "filler" ? [] : word.finds))
    ),
  ]
  const choices = phrases.map((phrase) => ({ phrase, ...choiceOfPhrase(phrase, lexicon) }))
  const meant = either(choices.map(({ any }) => any))
  if (isEmpty(meant)) return null
  return {
    at: { meant_first: either(choices.map(({ first }) => first)), meant },
    found: {
      typed: words.map(({ typed }) => typed).join(" "),
      finds: choices.filter(({ any }) => !isEmpty(any)).map(({ phrase }) => phrase),
    },
  }
}
