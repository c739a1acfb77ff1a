import { fold } from "@chophien/vocabulary/fold"
import type { Lexicon } from "./lexicon"

type Candidate = { shown: string; parts: Set<string> }

/** Of less likeness nobody sees why it is offered. */
const likeness_min = 0.3

/** The pairs of neighbouring letters of a folded text, the ends of words among them. */
function letterPairs(folded: string): Set<string> {
  const text = ` ${folded} `
  return new Set(Array.from({ length: text.length - 1 }, (_, at) => text.slice(at, at + 2)))
}

/** The share of letter pairs that two texts have in common: 0 none, 1 all. */
function likeness(one: Set<string>, other: Set<string>): number {
  let common = 0
  for (const pair of one) if (other.has(pair)) common++
  return (2 * common) / (one.size + other.size)
}

const known = new WeakMap<Lexicon, Candidate[]>()

/** What goods are called here: the first word of titles, and the first two. */
function candidatesOf(lexicon: Lexicon): Candidate[] {
  const made = known.get(lexicon)
  if (made) return made
  const heads = [...lexicon.heads].flatMap((folded) => {
    const [written] = [...(lexicon.words.get(folded) ?? [])].sort(([, a], [, b]) => b - a)[0] ?? []
    return written ? (lexicon.shown.get(written) ?? written) : []
  })
  const pairs = [...lexicon.pairs].flatMap(([pair, shown]) =>
    lexicon.heads.has(pair.split(" ")[0] ?? "") ? shown : []
  )
  const candidates = [...new Set([...pairs, ...heads])].map((shown) => ({
    shown,
    parts: letterPairs(fold(shown)),
  }))
  known.set(lexicon, candidates)
  return candidates
}

/**
 * What of the shop may have been meant by words that find nothing: goods that are spelled alike, the likeliest first.
 * About a millisecond for a thousand titles.
 */
export function guessWords(typed: string, lexicon: Lexicon, most: number): string[] {
  const parts = letterPairs(fold(typed))
  return candidatesOf(lexicon)
    .map((candidate) => ({ shown: candidate.shown, likeness: likeness(parts, candidate.parts) }))
    .filter((each) => each.likeness >= likeness_min)
    .sort((a, b) => b.likeness - a.likeness || a.shown.localeCompare(b.shown, "vi"))
    .slice(0, most)
    .map(({ shown }) => shown)
}
