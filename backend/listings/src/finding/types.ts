import { type SearchWordKind, searchWordKinds } from "@chophien/contract/staff/search-words"

/** What a listing must have one of to answer a part of a query. Categories and communes by slug, sellers by id. */
export type Choice = {
  /** Terms of the title, see `termsOf`. */
  terms: string[]
  categories: string[]
  communes: string[]
  sellers: string[]
}

/** Listings that have one of each choice. `fit` says how well that answers: 0 best. */
export type Tier = { all: Choice[]; fit: number }

/**
 * One way to answer a query: tiers, the best first, each one within the last. A listing stands in the first that it is in.
 */
export type Stage = {
  tiers: Tier[]
  /** What was looked for instead of what was typed, where slips were mended. */
  corrected: string | null
  /** Typed words that were left out, as nothing has them all. */
  dropped: string[]
}

/** How staff's words work, see `SearchWord`. */
export const wordKinds = searchWordKinds
export type WordKind = SearchWordKind

/**
 * What words stand for. A `synonym` is a group of words that find each other. With the other kinds the `typed` words
 * find the goods or categories named in `finds`. What `near` finds is offered only where there is nothing else. A `filler` says nothing.
 */
export type SearchWord = { kind: WordKind; typed: string[]; finds: string[] }

/** A place that was typed: its name in full, whether it is one of before, and the communes there that sell. */
export type FoundPlace = { typed: string; name: string; is_former: boolean; communes: string[] }

/** What a typed word stands for. */
export type FoundMeaning = { typed: string; finds: string[] }

/** A typed query as the search understands it. */
export type Finding = {
  /** Only words that say nothing were typed: all goods answer them. */
  isEverything: boolean
  /** Tried first. */
  stage: Stage | null
  /** What is tried where that finds nothing, in this order; worked out only then. */
  further: () => Stage[]
  places: FoundPlace[]
  meanings: FoundMeaning[]
  /** Other words of the shop that may have been meant. */
  did_you_mean: string[]
  /** What to show where nothing is found. */
  near: Choice | null
}
