import { kindOf } from "@chophien/vocabulary/place-kind"
import { type Spelling, wordsOf } from "@chophien/vocabulary/spelling"
import { foldedTerm, knownSpelling, spellingsOf } from "./terms"
import type { SearchWord } from "./types"

/** A place with communes that sell. */
export type Place = {
  words: Spelling[]
  level: "commune" | "district" | "province"
  /** In full, as it is or was called. */
  name: string
  is_former: boolean
  communes: Set<string>
}

/** A category by its name in either language, or a part of that: “Gạo, mì & bún” has three. */
type NamedCategory = { words: Spelling[]; isWhole: boolean; slugs: string[] }

/** A word or phrase of staff, with what it stands for. */
export type Entry = { words: Spelling[]; word: SearchWord }

/** What the shop's words are made from. */
export type LexiconSource = {
  titles: string[]
  sellers: { id: string; name: string }[]
  /** Names in each language; `within` are the slugs of itself and of those below. */
  categories: { names: string[]; within: string[] }[]
  /** Communes that sell, with the units they were made of. Full names, empty where unknown. */
  communes: {
    slug: string
    full_name: string
    province_code: string
    province: string
    former: { commune: string; district: string; province: string }[]
  }[]
  words: SearchWord[]
}

/** The words of the shop: those of its goods, sellers, categories and places, and staff's. Made anew as they change. */
export type Lexicon = {
  /** How many titles there are. */
  titles: number
  /** How many titles have a word: by its folded form, then as it is written. */
  words: Map<string, Map<string, number>>
  /** How many titles have a folded word. */
  counts: Map<string, number>
  /** How a word is written in titles, by its written form. */
  shown: Map<string, string>
  /** All folded words of titles, in order. */
  sorted: string[]
  /** Words with which a title begins, folded. */
  heads: Set<string>
  /** Two folded words that stand beside each other in a title, and how the two are shown. */
  pairs: Map<string, string>
  /** The same written as one: `gaden` → `ga den`. */
  joined: Map<string, string>
  /** Sellers by a folded word of their name, with that word as it is written. */
  sellers: Map<string, { id: string; written: string }[]>
  /** Two folded words that stand beside each other in a seller's name. */
  sellerPairs: Set<string>
  categories: Map<string, NamedCategory[]>
  categoryWords: Map<string, string[]>
  places: Map<string, Place[]>
  /** Provinces from which goods are sent, by code. */
  provinces: string[]
  /** Full names of the communes that sell, by slug. */
  communeNames: Map<string, string>
  entries: Map<string, Entry[]>
  /** Folded words that mean something here, of titles or not. */
  known: Set<string>
}

/** The longest name of a place or phrase of staff, in words. */
export const phrase_words_max = 6

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}

function readTitles(titles: readonly string[]) {
  const words = new Map<string, Map<string, number>>()
  const counts = new Map<string, number>()
  const shown = new Map<string, string>()
  const heads = new Set<string>()
  const pairs = new Map<string, string>()
  const joined = new Map<string, string>()
  for (const title of titles) {
    const typed = wordsOf(title)
    const spellings = typed.map(knownSpelling)
    const seen = new Set<string>()
    for (const [at, spelling] of spellings.entries()) {
      const { folded, written } = spelling
      const next = spellings[at + 1]
      if (next) {
        const pair = `${folded} ${next.folded}`
        if (!pairs.has(pair)) pairs.set(pair, `${typed[at]} ${typed[at + 1]}`.toLowerCase())
        joined.set(folded + next.folded, pair)
      }
      if (at === 0) heads.add(folded)
      if (!shown.has(written)) shown.set(written, (typed[at] ?? "").toLowerCase())
      if (!seen.has(folded)) counts.set(folded, (counts.get(folded) ?? 0) + 1)
      seen.add(folded)
      const forms = words.get(folded) ?? new Map<string, number>()
      forms.set(written, (forms.get(written) ?? 0) + 1)
      words.set(folded, forms)
    }
  }
  return { words, counts, shown, heads, pairs, joined, sorted: [...words.keys()].sort() }
}

function readCategories(categories: LexiconSource["categories"]) {
  const names = new Map<string, NamedCategory[]>()
  const byWord = new Map<string, string[]>()
  const add = (text: string, isWhole: boolean, slugs: string[]) => {
    const words = spellingsOf(text)
    if (words.length) push(names, foldedTerm(words), { words, isWhole, slugs })
    return words
  }
  for (const { names: texts, within } of categories) {
    for (const text of texts) {
      const parts = text.split(/[,&]|(?<=\s)(?:và|and)(?=\s)/)
      add(text, true, within)
      for (const part of parts) {
        const words = parts.length > 1 ? add(part, false, within) : spellingsOf(part)
        for (const { folded } of words) push(byWord, folded, within[0] ?? "")
      }
    }
  }
  return { names, byWord }
}

function readPlaces(communes: LexiconSource["communes"]): Map<string, Place[]> {
  const places = new Map<string, Place>()
  const add = (level: Place["level"], name: string, is_former: boolean, commune: string) => {
    const words = spellingsOf(name)
    const bare = kindOf(foldedTerm(words))?.name ?? foldedTerm(words)
    const own = words.slice(words.length - bare.split(" ").length)
    if (!bare || /^\d+$/.test(bare)) return
    const key = `${level} ${bare}`
    const place = places.get(key) ?? { words: own, level, name, is_former, communes: new Set<string>() }
    place.communes.add(commune)
    place.is_former = place.is_former && is_former
    places.set(key, place)
  }
  for (const { slug, full_name, province, former } of communes) {
    add("commune", full_name, false, slug)
    add("province", province, false, slug)
    for (const unit of former) {
      add("commune", unit.commune, true, slug)
      add("district", unit.district, true, slug)
      add("province", unit.province, true, slug)
    }
  }
  const byName = new Map<string, Place[]>()
  for (const place of places.values()) push(byName, foldedTerm(place.words), place)
  return byName
}

function readEntries(words: readonly SearchWord[]): Map<string, Entry[]> {
  const entries = new Map<string, Entry[]>()
  for (const word of words) {
    for (const typed of word.typed) {
      const spellings = spellingsOf(typed)
      if (!spellings.length || spellings.length > phrase_words_max) continue
      const finds = word.kind === "synonym" ? word.typed.filter((other) => other !== typed) : word.finds
      push(entries, foldedTerm(spellings), { words: spellings, word: { ...word, finds } })
    }
  }
  return entries
}

/** Makes the lexicon of a shop. */
export function buildLexicon(source: LexiconSource): Lexicon {
  const titles = readTitles(source.titles)
  const { names, byWord } = readCategories(source.categories)
  const sellers: Lexicon["sellers"] = new Map()
  const sellerPairs = new Set<string>()
  for (const { id, name } of source.sellers) {
    const words = spellingsOf(name)
    for (const [at, { folded, written }] of words.entries()) {
      push(sellers, folded, { id, written })
      sellerPairs.add(`${folded} ${words[at + 1]?.folded}`)
    }
  }
  const places = readPlaces(source.communes)
  const entries = readEntries(source.words)
  const communeNames = new Map(source.communes.map(({ slug, full_name }) => [slug, full_name]))
  const known = new Set([...titles.words.keys(), ...byWord.keys(), ...sellers.keys()])
  for (const key of [...places.keys(), ...entries.keys()]) for (const word of key.split(" ")) known.add(word)
  return {
    ...titles,
    titles: source.titles.length,
    provinces: [...new Set(source.communes.map(({ province_code }) => province_code))],
    sellers,
    sellerPairs,
    categories: names,
    categoryWords: byWord,
    places,
    communeNames,
    entries,
    known,
  }
}
