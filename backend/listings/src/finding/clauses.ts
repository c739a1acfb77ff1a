import { marksFit } from "@chophien/vocabulary/spelling"
import { choiceOf, either } from "./choices"
import { placesBeginning, placesOf, placesWithSlip, widest } from "./find-places"
import type { Lexicon, Place } from "./lexicon"
import { meaningsOf } from "./meanings"
import { entriesOf, isFiller, isOwnWord, lengths, mayMean, type TypedWord } from "./read-words"
import { slipsOf } from "./slips-of"
import { foldedTerm, writtenTerm } from "./terms"
import type { Choice, FoundMeaning, FoundPlace } from "./types"

/** How a part of a query may be met, the best first. */
export const levels = [
  /** In the title, as written. */
  "written",
  /** In the title, with marks that were not typed. */
  "folded",
  /** A title that begins with what it stands for. */
  "meant_first",
  /** What it stands for, in the title or as a category. */
  "meant",
  "place",
  /** A word that begins so. */
  "beginning",
  /** The seller's name, or a category of several things. */
  "around",
  /** A word that differs by a slip. */
  "slip",
] as const
export type Level = (typeof levels)[number]

/** A part of a query that a listing has to meet: a word, a phrase of staff, a place or a category. */
export type Clause = {
  words: TypedWord[]
  at: Partial<Record<Level, Choice>>
  /** How many titles have it: the more, the less it tells. */
  count: number
  /** Whether goods are named by it, so that an answer to it alone is one. */
  isGoods: boolean
  place: FoundPlace | null
  meaning: FoundMeaning | null
  /** What is taken for it where it is a slip. */
  correction: string | null
}

/** How a clause is shown. */
export const typedOf = ({ words }: Pick<Clause, "words">): string => words.map(({ typed }) => typed).join(" ")

const beginnings_max = 40

/** Terms of a word or phrase in titles: as written, and with the marks that were not typed. */
function titleTerms(words: TypedWord[], lexicon: Lexicon): { written: string[]; folded: string[] } {
  const [word] = words
  if (!word) return { written: [], folded: [] }
  if (words.length === 1) {
    const forms = lexicon.words.get(word.folded)
    if (!forms) return { written: [], folded: [] }
    const written = forms.has(word.written) ? [writtenTerm([word])] : []
    if (!word.isMarked) return { written, folded: [word.folded] }
    // A word that staff know as it is typed is not taken for another one.
    if (isOwnWord(word, lexicon)) return { written, folded: [] }
    const fitting = [...forms.keys()].filter((form) => form !== word.written && marksFit(word.written, form))
    return { written, folded: written.length ? [] : fitting.map((form) => `=${form}`) }
  }
  const isThere = words.every(
    ({ folded }, at) => at === 0 || lexicon.pairs.has(`${words[at - 1]?.folded} ${folded}`)
  )
  if (!isThere) return { written: [], folded: [] }
  const isPlain = words.every(({ isMarked }) => !isMarked)
  return { written: [writtenTerm(words)], folded: isPlain ? [foldedTerm(words)] : [] }
}

/** Words of titles that begin with the last one typed. */
function beginningTerms(word: TypedWord, lexicon: Lexicon): string[] {
  const terms: string[] = []
  let from = firstFrom(lexicon.sorted, word.folded)
  for (let found = lexicon.sorted[from]; found?.startsWith(word.folded); found = lexicon.sorted[++from]) {
    if (found === word.folded) continue
    if (terms.length >= beginnings_max) break
    if (!word.isMarked) terms.push(found)
    else
      for (const form of lexicon.words.get(found)?.keys() ?? [])
        if (marksFit(word.written, form, true)) terms.push(`=${form}`)
  }
  return terms
}

/** Where a sorted list first reaches a text. */
function firstFrom(sorted: readonly string[], text: string): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? "") < text) low = middle + 1
    else high = middle
  }
  return low
}

const communesOf = (places: readonly Place[]): string[] => [
  ...new Set(places.flatMap(({ communes }) => [...communes])),
]

const placeChoice = (places: readonly Place[]): Partial<Record<Level, Choice>> =>
  places.length ? { place: choiceOf({ communes: communesOf(places) }) } : {}

function foundPlace(words: TypedWord[], places: readonly Place[]): FoundPlace | null {
  const place = widest(places)
  if (!place) return null
  const { name, is_former } = place
  return { typed: typedOf({ words }), name, is_former, communes: communesOf(places) }
}

/** How unfinished a query may be: `whole` for a search, `typing` for suggestions. */
export type Mode = "whole" | "typing"

/** A last word so short is a word of its own, not the beginning of one, unless nothing here is called so. */
const short_word_letters = 3

function wordClause(word: TypedWord, isLast: boolean, mode: Mode, lexicon: Lexicon): Clause {
  const { written, folded } = titleTerms([word], lexicon)
  const meaning = meaningsOf([word], entriesOf([word], lexicon), lexicon)
  const isWord = written.length + folded.length > 0
  const mayGoOn = mode === "typing" || word.folded.length > short_word_letters || !isWord
  const beginning = isLast && mayGoOn ? beginningTerms(word, lexicon) : []
  const started = isLast && !isWord && !meaning ? placesBeginning([word], lexicon) : []
  return {
    words: [word],
    at: {
      written: choiceOf({ terms: written }),
      folded: choiceOf({ terms: folded }),
      ...meaning?.at,
      beginning: choiceOf({ terms: beginning, communes: communesOf(started) }),
      around: choiceOf({
        sellers: (lexicon.sellers.get(word.folded) ?? [])
          .filter((seller) => !word.isMarked || marksFit(word.written, seller.written))
          .map(({ id }) => id),
        categories: isWord || !word.isMarked ? (lexicon.categoryWords.get(word.folded) ?? []) : [],
      }),
    },
    count: lexicon.counts.get(word.folded) ?? 0,
    isGoods: (isWord && lexicon.heads.has(word.folded)) || meaning !== null,
    place: null,
    meaning: isWord ? null : (meaning?.found ?? null),
    correction: null,
  }
}

/** A phrase that means something as a whole: of staff, a place or a category. Null where it does not. */
function phraseClause(words: TypedWord[], lexicon: Lexicon): Clause | null {
  const entries = entriesOf(words, lexicon)
  const categories = (lexicon.categories.get(foldedTerm(words)) ?? []).filter(
    (each) => each.isWhole && mayMean(words, each.words)
  )
  const places = entries.length ? [] : placesOf(words, lexicon)
  if (!entries.length && !categories.length && !places.length) return null
  const { written, folded } = titleTerms(words, lexicon)
  const name = places.length ? words.slice(-(widest(places)?.words.length ?? words.length)) : words
  const inTitle = places.length ? titleTerms(name, lexicon) : { written, folded }
  // Marks that were typed for some of the words only: the phrase has the others.
  const spelled = [...entries, ...categories, ...places].flatMap((known) =>
    known.words.length === name.length && titleTerms(name, lexicon).written.length
      ? writtenTerm(known.words)
      : []
  )
  const meaning = meaningsOf(words, entries, lexicon)
  return {
    words,
    at: {
      written: choiceOf({ terms: inTitle.written }),
      folded: choiceOf({ terms: [...new Set([...inTitle.folded, ...spelled])] }),
      ...meaning?.at,
      ...(categories.length
        ? {
            meant: either([
              choiceOf({ categories: categories.flatMap(({ slugs }) => slugs) }),
              meaning?.at.meant ?? choiceOf({}),
            ]),
          }
        : {}),
      ...placeChoice(places),
    },
    count: places.length ? lexicon.titles : 0,
    isGoods: true,
    place: foundPlace(words, places),
    meaning: meaning?.found ?? null,
    correction: null,
  }
}

/** Whether a word stands beside its neighbour in a seller's name: “Hang Kia” is nobody's “hàng kia”. */
const isInSellerName = (words: readonly TypedWord[], at: number, lexicon: Lexicon): boolean =>
  [at - 1, at].some((from) => lexicon.sellerPairs.has(`${words[from]?.folded} ${words[from + 1]?.folded}`))

/** The place that the last words begin to name. */
function startedPlace(words: TypedWord[], lexicon: Lexicon): Clause | null {
  if (words.length < 2 || words.every(({ folded }) => lexicon.words.has(folded))) return null
  const places = placesBeginning(words, lexicon)
  if (!places.length) return null
  return {
    words,
    at: placeChoice(places),
    count: lexicon.titles,
    isGoods: true,
    place: foundPlace(words, places),
    meaning: null,
    correction: null,
  }
}

/**
 * The clauses of a query: the longest phrases that mean something, word by word where none does. Words that say nothing
 * are left out.
 */
export function clausesOf(words: TypedWord[], mode: Mode, lexicon: Lexicon): Clause[] {
  const clauses: Clause[] = []
  for (let at = 0; at < words.length; ) {
    const rest = words.slice(at)
    const phrase =
      lengths(rest.length)
        .filter((length) => length > 1)
        .reduce<Clause | null>(
          (found, length) => found ?? phraseClause(rest.slice(0, length), lexicon),
          null
        ) ?? startedPlace(rest, lexicon)
    const [word] = rest
    if (!word) break
    const taking = phrase?.words ?? [word]
    const isName = !phrase && isInSellerName(words, at, lexicon)
    if (!phrase?.place && !isName && isFiller(entriesOf(taking, lexicon))) {
      at += taking.length
      continue
    }
    const clause = phrase ?? phraseClause([word], lexicon)
    const own = phrase ? null : wordClause(word, rest.length === 1, mode, lexicon)
    const taken = phrase ?? (own && clause ? joined(own, clause) : own)
    if (!taken) break
    clauses.push(taken)
    at += taken.words.length
  }
  return clauses
}

/** A word that is also the name of a category. */
const joined = (word: Clause, phrase: Clause): Clause => ({
  ...word,
  at: { ...word.at, meant: either([word.at.meant ?? choiceOf({}), phrase.at.meant ?? choiceOf({})]) },
  isGoods: true,
})

/** The same clauses, each word of them also as what a slip may have made of it. */
export function withSlips(clauses: readonly Clause[], lexicon: Lexicon): Clause[] {
  const mended: Clause[] = []
  for (let at = 0; at < clauses.length; at++) {
    const clause = clauses[at]
    const next = clauses[at + 1]
    if (!clause) break
    const both =
      next && clause.words.length === 1 && next.words.length === 1 ? [...clause.words, ...next.words] : []
    const isUnknown = both.some(({ folded }) => !lexicon.words.has(folded))
    const places = isUnknown ? placesWithSlip(both, lexicon) : []
    const place = foundPlace(both, places)
    if (place) {
      mended.push({
        words: both,
        at: placeChoice(places),
        count: lexicon.titles,
        isGoods: true,
        place,
        meaning: null,
        correction: place.name,
      })
      at++
      continue
    }
    const [word, second] = clause.words
    const slips =
      word && !second
        ? slipsOf(word, { before: clauses[at - 1]?.words.at(-1), after: next?.words[0] }, lexicon)
        : null
    mended.push(
      slips ? { ...clause, at: { ...clause.at, slip: slips.choice }, correction: slips.correction } : clause
    )
  }
  return mended
}
