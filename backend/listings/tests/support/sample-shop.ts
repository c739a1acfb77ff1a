import { buildLexicon, type Lexicon, type LexiconSource } from "../../src/finding/lexicon"
import { termsOf } from "../../src/finding/terms"
import type { Choice, SearchWord, Stage } from "../../src/finding/types"
import { understandQuery } from "../../src/finding/understand-query"
import { categories, lines, products, sellers } from "./seed-data"

/** A listing of the sample province, as a search sees it. */
export type SampleListing = {
  handle: string
  title: string
  terms: Set<string>
  category: string
  commune: string
  seller: string
}

/** The sample province, read from the seed's data: its listings and the words of the shop. */
export function sampleShop(words: SearchWord[]): { listings: SampleListing[]; lexicon: Lexicon } {
  const listings = products.map((row) => ({
    handle: row.handle,
    title: row.title,
    terms: new Set(termsOf(row.title)),
    category: row.category,
    commune: row.commune_code,
    seller: row.seller,
  }))
  const codes = new Set<string>(listings.map((listing) => listing.commune))
  const former = lines("former-communes.csv")
  const source: LexiconSource = {
    titles: listings.map(({ title }) => title),
    sellers: sellers.map(({ handle, name }) => ({ id: handle, name })),
    categories: categories.map(({ slug, name, name_en }) => ({ names: [name, name_en], within: [slug] })),
    communes: lines("communes.csv")
      .filter(([code = ""]) => codes.has(code))
      .map(([code = "", , full_name = ""]) => ({
        slug: code,
        full_name,
        province_code: "25",
        province: "Tỉnh Phú Thọ",
        former: former
          .filter((row) => row[4] === code)
          .map(([, commune = "", district = "", province = ""]) => ({ commune, district, province })),
      })),
    words,
  }
  return { listings, lexicon: buildLexicon(source) }
}

const meets = (listing: SampleListing, { terms, categories, communes, sellers }: Choice): boolean =>
  terms.some((term) => listing.terms.has(term)) ||
  categories.includes(listing.category) ||
  communes.includes(listing.commune) ||
  sellers.includes(listing.seller)

/** The handles that a stage finds, in its order. */
export const runStage = (listings: SampleListing[], { tiers }: Stage): string[] =>
  listings
    .map((listing, at) => ({
      handle: listing.handle,
      at,
      tier: tiers.findIndex(({ all }) => all.every((choice) => meets(listing, choice))),
    }))
    .filter(({ tier }) => tier >= 0)
    .sort((a, b) => a.tier - b.tier || a.at - b.at)
    .map(({ handle }) => handle)

/** The handles that a query finds. */
export function findInSample({ listings, lexicon }: ReturnType<typeof sampleShop>, query: string): string[] {
  const finding = understandQuery(query, lexicon)
  if (finding.isEverything) return listings.map(({ handle }) => handle)
  for (const stage of [finding.stage, ...finding.further()]) {
    const found = stage ? runStage(listings, stage) : []
    if (found.length) return found
  }
  if (!finding.near) return []
  return runStage(listings, { tiers: [{ all: [finding.near], fit: 3 }], corrected: null, dropped: [] })
}
