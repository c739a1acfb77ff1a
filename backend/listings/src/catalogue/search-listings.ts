import { fold } from "@chophien/vocabulary/fold"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import type { FoundListings } from "../modules/catalogue/service"
import type { ListedRow, ListingQuery } from "../modules/catalogue/types"
import { catalogueService } from "./catalogue-service"
import { readListedRows } from "./listed-rows"
import { listingIndex } from "./listing-index"

/** A page of listings, and who found them. */
export type SearchedListings = Omit<FoundListings, "listings"> & {
  listings: ListedRow[]
  engine: "meilisearch" | "postgres"
}

/** The engine must answer within this, or PostgreSQL does. */
const engine_timeout_ms = 1500
/** After a failure the engine is left alone this long, so that shoppers do not wait for it each time. */
const engine_rest_ms = 5000
let resting_until = 0

/**
 * Finds listings: words by the search engine, everything else, and words too while the engine is away, by PostgreSQL.
 * `engine` says who answered.
 */
export async function searchListings(
  container: MedusaContainer,
  query: ListingQuery
): Promise<SearchedListings> {
  if (fold(query.q ?? "") && Date.now() >= resting_until) {
    try {
      const found = await findByEngine(container, query)
      if (found) return found
    } catch (error) {
      resting_until = Date.now() + engine_rest_ms
      const reason = error instanceof Error ? error.message : String(error)
      container
        .resolve(ContainerRegistrationKeys.LOGGER)
        .warn(`The search engine did not answer, PostgreSQL does: ${reason}`)
    }
  }
  const found = await catalogueService(container).findListings(query)
  return { ...found, listings: await readListedRows(container, found.listings), engine: "postgres" }
}

/** By the engine of the Search Module; null when that is PostgreSQL, whose search in the read model is better. */
async function findByEngine(
  container: MedusaContainer,
  query: ListingQuery
): Promise<SearchedListings | null> {
  const search = container.resolve(Modules.SEARCH, { allowUnregistered: true })
  if (search?.getIndex(listingIndex).provider !== "meilisearch") return null
  const catalogue = catalogueService(container)
  const seller = query.seller ? await catalogue.sellerBy("handle", query.seller) : null
  if (query.seller && !seller)
    return { count: 0, listings: [], categories: [], communes: [], engine: "meilisearch" }
  const order = {
    relevance: undefined,
    newest: { listed_at: "DESC" },
    price_asc: { price: "ASC" },
    price_desc: { price: "DESC" },
  } as const
  const sort = order[query.sort]
  const result = await withinTime(
    search.search({
      entity: listingIndex,
      fields: ["id"],
      filters: {
        q: fold(query.q ?? ""),
        ...(query.categories ? { category_slug: { $in: query.categories } } : {}),
        ...(query.commune ? { commune_slug: query.commune } : {}),
        ...(seller ? { seller_id: seller.id } : {}),
        ...(query.month ? { months: query.month } : {}),
        ...(query.price_min !== undefined ? { price_max: { $gte: query.price_min } } : {}),
        ...(query.price_max !== undefined ? { price: { $lte: query.price_max } } : {}),
      },
      pagination: { skip: query.offset, take: query.limit, ...(sort ? { order: sort } : {}) },
      search_options: {
        facets: ["category_slug", "commune_slug"],
        disjunctive_facets: true,
        match_strategy: "last",
      },
    })
  )
  const facet = (field: string) => {
    const values = result.facets?.[field]
    return values?.type === "value" ? values.values.map(({ value, count }) => ({ slug: value, count })) : []
  }
  const names = new Map(
    (await catalogue.findCommunes({ limit: 1000 })).map((commune) => [commune.slug, commune.full_name])
  )
  return {
    count: result.metadata.count ?? result.hits.length,
    listings: await readListedRows(container, await catalogue.listedByIds(result.hits.map((hit) => hit.id))),
    categories: facet("category_slug"),
    communes: facet("commune_slug").map((value) => ({ ...value, name: names.get(value.slug) ?? value.slug })),
    engine: "meilisearch",
  }
}

function withinTime<T>(answer: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${engine_timeout_ms} ms`)), engine_timeout_ms)
  })
  return Promise.race([answer, late]).finally(() => clearTimeout(timer))
}
