import type { ReadQuery } from "@chophien/contract"
import type { ListingPage, listListings } from "@chophien/contract/store/catalogue"
import type { Understood } from "@chophien/contract/store/understood-words"
import type { Locale } from "@chophien/vocabulary/locale"
import { monthInVietnam } from "@chophien/vocabulary/time"
import type { MedusaContainer } from "@medusajs/framework/types"
import { categoriesBySlug } from "../catalogue/categories"
import { currentLexicon } from "../catalogue/current-lexicon"
import { findNear } from "../catalogue/find-near"
import { nearBands } from "../catalogue/near-bands"
import { readReach } from "../catalogue/read-reach"
import { type SearchedListings, searchListings } from "../catalogue/search-listings"
import { viewContext } from "../catalogue/view-context"
import { listingCard } from "../catalogue/views"
import { priceBands } from "../modules/catalogue/types"
import { countSearch, type SearchOutcome } from "../search-counts/count-searches"

type ListQuery = ReadQuery<typeof listListings>

/** A page of listings with its facets; goods like them where words find nothing. A category includes those below it. */
export async function listShopListings(
  container: MedusaContainer,
  query: ListQuery,
  locale: Locale
): Promise<ListingPage> {
  const categories = await categoriesBySlug(container, locale)
  const { category, in_season, in_stock, to, carried, ...rest } = query
  const reach = to ? await readReach(container, to, (await currentLexicon(container)).provinces) : undefined
  const found = await searchListings(container, {
    ...rest,
    categories: category ? (categories.get(category)?.within ?? [category]) : undefined,
    month: in_season === "1" ? monthInVietnam() : undefined,
    in_stock: in_stock === "1",
    reach,
    carried: carried === "1" ? reach : undefined,
    near: to && rest.sort === "near" ? await nearBands(container, to) : undefined,
  })
  if (isWholeSearch(query) && query.q) countSearch(container, query.q, outcomeOf(found))
  const near =
    found.understood && !found.understood.stage ? await findNear(container, found.understood) : null
  const context = await viewContext(container, locale, [...found.listings, ...(near?.listings ?? [])])
  return {
    listings: found.listings.map((row) => listingCard(row, context)),
    count: found.count,
    limit: query.limit,
    offset: query.offset,
    facets: {
      ...found.facets,
      categories: found.facets.categories.flatMap(({ slug, count }) => {
        const view = categories.get(slug)
        return view ? { slug, name: view.name, count } : []
      }),
      prices: priceBands.flatMap((band, at) => {
        const count = found.facets.prices[at] ?? 0
        return count ? { ...band, count } : []
      }),
    },
    understood: understoodOf(found),
    near: near && {
      reason: near.reason,
      listings: near.listings.map((row) => listingCard(row, context)),
    },
    engine: found.engine,
  }
}

/** The first page of a search that no filter narrows: each search is counted once. */
const isWholeSearch = ({ q: _, limit: __, sort: ___, to: ____, offset, ...filters }: ListQuery): boolean =>
  offset === 0 && Object.values(filters).every((value) => value === undefined)

function outcomeOf({ understood, count }: SearchedListings): SearchOutcome {
  if (!count) return "missed"
  const stage = understood?.stage
  return stage && !stage.corrected && !stage.dropped.length ? "plain" : "amended"
}

/** How the words were understood, for people to read. */
function understoodOf({ understood, count }: SearchedListings): Understood | null {
  if (!understood) return null
  const { finding, stage, communeNames } = understood
  const isLeftOut = (typed: string) => stage?.dropped.includes(typed) === true
  return {
    corrected: stage?.corrected ?? null,
    dropped: stage?.dropped ?? [],
    places: finding.places
      .filter(({ typed }) => !isLeftOut(typed))
      .map(({ communes, ...place }) => ({
        ...place,
        communes: communes.map((slug) => ({ slug, name: communeNames.get(slug) ?? slug })),
      })),
    meanings: finding.meanings.filter(({ typed }) => !isLeftOut(typed)),
    did_you_mean: count ? [] : finding.did_you_mean,
  }
}
