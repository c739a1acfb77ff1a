import { sellerKinds } from "@chophien/vocabulary/seller"
import { monthInVietnam } from "@chophien/vocabulary/time"
import type { ISearchModuleService, MedusaContainer, SearchTypes } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import type { Choice, Tier } from "../finding/types"
import type { FoundListings } from "../modules/catalogue/service"
import { type Facets, type ListingQuery, noFacets, priceBands } from "../modules/catalogue/types"
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

/** What each filter asks of a listing, none where it asks nothing. A facet leaves out its own. */
function filterParts(query: ListingQuery): Record<string, Filters | undefined> {
  const { categories, commune, month, price_min, price_max, seller_kind, in_stock, carried } = query
  return {
    category_slug: categories && { category_slug: { $in: categories } },
    commune_slug: commune ? { commune_slug: commune } : undefined,
    months: month ? { months: month } : undefined,
    price_bands:
      price_min === undefined && price_max === undefined
        ? undefined
        : {
            ...(price_min === undefined ? {} : { price_max: { $gte: price_min } }),
            ...(price_max === undefined ? {} : { price: { $lte: price_max } }),
          },
    seller_kind: seller_kind ? { seller_kind } : undefined,
    in_stock: in_stock ? { in_stock: 1 } : undefined,
    shipping: carried && { shipping: { $in: carried } },
  }
}

/** The fields by which listings are counted; each is narrowed by the filter of its name. */
const facetFields = [
  "category_slug",
  "commune_slug",
  "months",
  "price_bands",
  "seller_kind",
  "in_stock",
  "shipping",
]

const orders = {
  relevance: { in_stock: "DESC", listed_at: "DESC" },
  near: { in_stock: "DESC", listed_at: "DESC" },
  newest: { listed_at: "DESC" },
  price_asc: { price: "ASC", listed_at: "DESC" },
  price_desc: { price: "DESC", listed_at: "DESC" },
} as const

/** The tiers that a page is put together from: in another order than fit, one for each class of fit. */
function groupsOf({ tiers = [], sort, near = [] }: ListingQuery): Filters[] {
  if (sort === "relevance") return tiers.map(tierFilter)
  const classes = [...Map.groupBy(tiers, ({ fit }) => fit)]
    .sort(([a], [b]) => a - b)
    .map(([, group]): Filters => ({ $or: group.map(tierFilter) }))
  if (sort !== "near") return classes
  // What lies beyond the last band stands in its class, behind those that a band has shown.
  return classes.flatMap((fit) => [
    ...near.map((communes): Filters => ({ $and: [fit, { commune_slug: { $in: communes } }] })),
    fit,
  ])
}

/** So many groups are asked at once. They mostly fill the page; the others are asked only where they do not. */
const groups_at_once = 4

/** The engine must answer within this, or PostgreSQL does. */
const engine_timeout_ms = 1500

/** Asks the search engine, all at once; fails when it does not answer in time. */
export type Engine = { ask: ISearchModuleService["searchMany"] }

/** The search engine, where it is not PostgreSQL. */
export function searchEngine(container: MedusaContainer): Engine | null {
  const search = container.resolve(Modules.SEARCH, { allowUnregistered: true })
  return search?.getIndex(listingIndex).provider === "meilisearch"
    ? { ask: (queries) => withinTime(search.searchMany(queries)) }
    : null
}

function withinTime<T>(answer: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${engine_timeout_ms} ms`)), engine_timeout_ms)
  })
  return Promise.race([answer, late]).finally(() => clearTimeout(timer))
}

/** Which of some tiers have anything, in their order: one request. */
export async function anyInEngine(engine: Engine, tiers: readonly Tier[]): Promise<boolean[]> {
  const results = await engine.ask(
    tiers.map((tier) => ({
      entity: listingIndex,
      fields: ["id"],
      filters: tierFilter(tier),
      pagination: { take: 1 },
    }))
  )
  return results.map(({ hits }) => hits.length > 0)
}

/** Counts of the values of a field, by value. */
function countsOf(results: readonly SearchTypes.SearchResult[], field: string): Map<string, number> {
  const facet = results.flatMap(({ facets }) => facets?.[field] ?? [])[0]
  return new Map(facet?.type === "value" ? facet.values.map(({ value, count }) => [value, count]) : [])
}

function facetsOf(
  results: readonly SearchTypes.SearchResult[],
  communeNames: Map<string, string>,
  reach: readonly string[] | undefined
): Facets {
  const of = (field: string) => countsOf(results, field)
  const listed = (field: string) => [...of(field)].map(([slug, count]) => ({ slug, count }))
  const shipping = of("shipping")
  const kinds = of("seller_kind")
  const bands = of("price_bands")
  return {
    categories: listed("category_slug"),
    communes: listed("commune_slug").map((value) => ({
      ...value,
      name: communeNames.get(value.slug) ?? value.slug,
    })),
    seller_kinds: sellerKinds
      .map((kind) => ({ kind, count: kinds.get(kind) ?? 0 }))
      .filter(({ count }) => count)
      .sort((a, b) => b.count - a.count),
    prices: priceBands.map((_, at) => bands.get(String(at)) ?? 0),
    in_season: of("months").get(String(monthInVietnam())) ?? 0,
    in_stock: of("in_stock").get("1") ?? 0,
    carried: reach ? reach.reduce((sum, key) => sum + (shipping.get(key) ?? 0), 0) : null,
  }
}

/**
 * A page of what is in the tiers, with facets: one request, rarely two. Each tier is within the last, so that the first
 * hits of each make up the page, and the last counts them all. A facet whose filter is on is counted by a query without it.
 */
export async function findInEngine(
  container: MedusaContainer,
  engine: Engine,
  query: ListingQuery,
  communeNames: Map<string, string>
): Promise<FoundListings> {
  const catalogue = catalogueService(container)
  const seller = query.seller ? await catalogue.sellerBy("handle", query.seller) : null
  const last = query.tiers?.at(-1)
  if (query.seller && !seller)
    return { count: 0, listings: [], facets: facetsOf([], communeNames, query.reach) }
  const parts = filterParts(query)
  const narrowing = facetFields.filter((field) => parts[field])
  const filtersBut = (own?: string): Filters[] => [
    ...(seller ? [{ seller_id: seller.id }] : []),
    ...narrowing.filter((field) => field !== own).map((field) => parts[field] ?? {}),
  ]
  const ask = (filters: Filters[], take: number, facets: string[]) => ({
    entity: listingIndex,
    fields: ["id"],
    filters: { $and: filters.filter((filter) => Object.keys(filter).length) },
    pagination: { skip: 0, take, order: orders[query.sort] },
    search_options: { facets },
  })
  const taken = query.offset + query.limit
  const groups = last ? groupsOf(query) : [{}]
  const all = last ? tierFilter(last) : {}
  const pageOf = (group: Filters) => ask([group, ...filtersBut()], taken, [])
  const idsOf = (results: readonly SearchTypes.SearchResult[]) =>
    results.flatMap(({ hits }) => hits.map(({ id }) => id))
  const [first, further] = [groups.slice(0, groups_at_once), groups.slice(groups_at_once)]
  const counting = query.is_bare
    ? []
    : [
        ask(
          [all, ...filtersBut()],
          1,
          facetFields.filter((field) => !parts[field])
        ),
        ...narrowing.map((field) => ask([all, ...filtersBut(field)], 0, [field])),
      ]
  const results = await engine.ask([...first.map(pageOf), ...counting])
  const counted = results.slice(first.length)
  const ids = new Set(idsOf(results.slice(0, first.length)))
  const count = counted[0]?.metadata.count
  const isFull = ids.size >= Math.min(taken, count ?? taken)
  if (further.length && !isFull) for (const id of idsOf(await engine.ask(further.map(pageOf)))) ids.add(id)
  const shown = [...ids].slice(query.offset, taken)
  const listings = await catalogue.listedByIds(shown)
  if (query.is_bare) return { count: shown.length, listings, facets: noFacets }
  return { count: count ?? ids.size, listings, facets: facetsOf(counted, communeNames, query.reach) }
}
