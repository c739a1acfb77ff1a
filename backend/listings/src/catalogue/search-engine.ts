import type { ISearchModuleService, MedusaContainer, SearchTypes } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import type { Choice, Tier } from "../finding/types"
import type { FoundListings } from "../modules/catalogue/service"
import type { ListingQuery } from "../modules/catalogue/types"
import { catalogueService } from "./catalogue-service"
import { listingIndex } from "./listing-index"

type Filters = SearchTypes.SearchFilters

/** A listing has one of a choice. */
const choiceFilter = ({ terms, categories, communes, sellers }: Choice): Filters => ({
  $or: [
    ...(terms.length ? [{ terms: { $in: terms } }] : []),
    ...(categories.length ? [{ category_slug: { $in: categories } }] : []),
    ...(communes.length ? [{ commune_slug: { $in: communes } }] : []),
    ...(sellers.length ? [{ seller_id: { $in: sellers } }] : []),
  ],
})

const tierFilter = ({ all }: Tier): Filters => ({ $and: all.map(choiceFilter) })

/** What all facets are narrowed by. */
function commonFilter(query: ListingQuery, seller_id: string | undefined): Filters {
  return {
    ...(seller_id ? { seller_id } : {}),
    ...(query.month ? { months: query.month } : {}),
    ...(query.price_min !== undefined ? { price_max: { $gte: query.price_min } } : {}),
    ...(query.price_max !== undefined ? { price: { $lte: query.price_max } } : {}),
  }
}

const orders = {
  relevance: { listed_at: "DESC" },
  newest: { listed_at: "DESC" },
  price_asc: { price: "ASC", listed_at: "DESC" },
  price_desc: { price: "DESC", listed_at: "DESC" },
} as const

/** The tiers that a page is put together from: in another order than fit, one for each class of fit. */
function groupsOf({ tiers = [], sort }: ListingQuery): Filters[] {
  if (sort === "relevance") return tiers.map(tierFilter)
  return [...Map.groupBy(tiers, ({ fit }) => fit)]
    .sort(([a], [b]) => a - b)
    .map(([, group]) => ({ $or: group.map(tierFilter) }))
}

/** The search engine, where it is not PostgreSQL. */
export function searchEngine(container: MedusaContainer): ISearchModuleService | null {
  const search = container.resolve(Modules.SEARCH, { allowUnregistered: true })
  return search?.getIndex(listingIndex).provider === "meilisearch" ? search : null
}

/** Which of some tiers have anything, in their order: one request. */
export async function anyInEngine(search: ISearchModuleService, tiers: readonly Tier[]): Promise<boolean[]> {
  const results = await search.searchMany(
    tiers.map((tier) => ({
      entity: listingIndex,
      fields: ["id"],
      filters: tierFilter(tier),
      pagination: { take: 1 },
    }))
  )
  return results.map(({ hits }) => hits.length > 0)
}

/**
 * A page of what is in the tiers, with facets: one request. Each tier is within the last, so that the first hits of each
 * make up the page, and the last counts them all.
 */
export async function findInEngine(
  container: MedusaContainer,
  search: ISearchModuleService,
  query: ListingQuery,
  communeNames: Map<string, string>
): Promise<FoundListings> {
  const catalogue = catalogueService(container)
  const seller = query.seller ? await catalogue.sellerBy("handle", query.seller) : null
  const last = query.tiers?.at(-1)
  if (!last || (query.seller && !seller)) return { count: 0, listings: [], categories: [], communes: [] }
  const common = commonFilter(query, seller?.id)
  const inCategory: Filters = query.categories ? { category_slug: { $in: query.categories } } : {}
  const inCommune: Filters = query.commune ? { commune_slug: query.commune } : {}
  const ask = (filters: Filters[], take: number, facets: string[]) => ({
    entity: listingIndex,
    fields: ["id"],
    filters: { $and: filters.filter((filter) => Object.keys(filter).length) },
    pagination: { skip: 0, take, order: orders[query.sort] },
    search_options: { facets },
  })
  const taken = query.offset + query.limit
  const groups = groupsOf(query)
  const all = tierFilter(last)
  // A facet does not count by its own filter; where there is none the hits' own query counts them all.
  const isNarrowed = Boolean(query.categories || query.commune)
  const results = await search.searchMany([
    ...groups.map((group) => ask([group, common, inCategory, inCommune], taken, [])),
    ask([all, common, inCategory, inCommune], 1, isNarrowed ? [] : ["category_slug", "commune_slug"]),
    ...(isNarrowed
      ? [
          ask([all, common, inCommune], 0, ["category_slug"]),
          ask([all, common, inCategory], 0, ["commune_slug"]),
        ]
      : []),
  ])
  const pages = results.slice(0, groups.length)
  const counted = results.slice(groups.length)
  const ids = [...new Set(pages.flatMap(({ hits }) => hits.map(({ id }) => id)))]
  const facet = (field: string) => {
    const found = counted.flatMap(({ facets }) => facets?.[field] ?? [])[0]
    return found?.type === "value" ? found.values.map(({ value, count }) => ({ slug: value, count })) : []
  }
  return {
    count: counted[0]?.metadata.count ?? ids.length,
    listings: await catalogue.listedByIds(ids.slice(query.offset, taken)),
    categories: facet("category_slug"),
    communes: facet("commune_slug").map((value) => ({
      ...value,
      name: communeNames.get(value.slug) ?? value.slug,
    })),
  }
}
