import { type PlaceLevel, placeKinds } from "@chophien/vocabulary/place-kind"
import { isSwap, slipsBetween } from "@chophien/vocabulary/slips"
import { marksFit } from "@chophien/vocabulary/spelling"
import type { Lexicon, Place } from "./lexicon"
import type { TypedWord } from "./read-words"
import { foldedTerm } from "./terms"

/** The words for a kind of place with which words begin: how many they are, and what they can stand for. */
function kindAt(words: readonly TypedWord[]): { length: number; levels: readonly PlaceLevel[] } | null {
  const [first, second] = words
  for (const { word, short, levels } of placeKinds) {
    if (short && first?.folded === short) return { length: 1, levels }
    const length = word.split(" ").length
    if (foldedTerm([first, second].slice(0, length).flatMap((each) => each ?? [])) === word)
      return { length, levels }
  }
  return null
}

/** Names of two words and more are told apart by their letters: one of their marks may be wrong. */
function isNamed(words: readonly TypedWord[], place: Place): boolean {
  const wrong = words.filter((word, at) => {
    const name = place.words[at]
    return word.isMarked && !marksFit(word.written, name?.written ?? "")
  })
  return wrong.length <= (words.length > 1 ? 1 : 0)
}

/** Places that some words name, with the word for their kind or without. A name of one word needs that word. */
export function placesOf(words: readonly TypedWord[], lexicon: Lexicon): Place[] {
  const named = (name: readonly TypedWord[]) =>
    (lexicon.places.get(foldedTerm(name)) ?? []).filter((place) => isNamed(name, place))
  const kind = kindAt(words)
  if (kind && words.length > kind.length) {
    const places = named(words.slice(kind.length))
    const levels: readonly string[] = kind.levels
    const ofKind = places.filter(({ level }) => levels.includes(level))
    return ofKind.length ? ofKind : places
  }
  return words.length > 1 ? named(words) : []
}

/** The place of several that a name means first: the widest. */
export function widest(places: readonly Place[]): Place | undefined {
  return [...places].sort(
    (a, b) => b.communes.size - a.communes.size || Number(a.is_former) - Number(b.is_former)
  )[0]
}

/** Places whose name begins with some words; the last of them may be unfinished. */
export function placesBeginning(words: readonly TypedWord[], lexicon: Lexicon): Place[] {
  const typed = foldedTerm(words)
  if (typed.length < 3) return []
  return [...lexicon.places.values()]
    .flat()
    .filter(
      (place) =>
        place.words.length > 1 &&
        place.words.length >= words.length &&
        foldedTerm(place.words).startsWith(typed) &&
        words.every(
          (word, at) =>
            !word.isMarked || marksFit(word.written, place.words[at]?.written ?? "", at === words.length - 1)
        )
    )
}

/** Places whose name of several words was typed with one slip. */
export function placesWithSlip(words: readonly TypedWord[], lexicon: Lexicon): Place[] {
  const typed = foldedTerm(words)
  if (words.length < 2 || typed.length < 6) return []
  return [...lexicon.places]
    .filter(
      ([name]) =>
        name.split(" ").length === words.length && (slipsBetween(typed, name, 1) === 1 || isSwap(typed, name))
    )
    .flatMap(([, places]) => places)
}
