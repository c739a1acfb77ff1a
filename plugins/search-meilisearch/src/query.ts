import type { SearchTypes } from "@medusajs/framework/types"
// biome-ignore syntax/correctness/noTypeOnlyImportAttributes: TypeScript reads this one.
import type { MultiSearchQuery } from "meilisearch" with { "resolution-mode": "import" }
import { unsupported } from "./errors"
import { compileFilters, datePaths } from "./filters"

export type Facet = SearchTypes.SearchFacetRequest
type Input = SearchTypes.ProviderSearchQuery

/** A request for a facet by values that Meilisearch answers with the hits themselves. */
const isPlainValue = (facet: Facet) => (facet.type === undefined || facet.type === "value") && !facet.query

/** The facets of a query; a name alone asks for values. */
export function facetsOf(input: Input): Facet[] {
  return (input.search_options?.facets ?? []).map((facet) =>
    typeof facet === "string" ? { field: facet } : facet
  )
}

/** Two filters that must both hold. */
const both = (one: string | undefined, other: string) => (one ? `(${one}) AND ${other}` : other)

/** The filter of a query in Meilisearch's words. */
export const filterOf = (input: Input) => compileFilters(input.filters, datePaths(input.index.fields))

/**
 * A query in Meilisearch's words.
 * `match_strategy` `all` and `last` both ask for every word; Meilisearch takes the last one as a beginning in either.
 * @throws MedusaError `invalid_data` for what Meilisearch cannot do
 */
export function queryOf(input: Input, page: Page): MultiSearchQuery {
  const options = input.search_options ?? {}
  if (options.match_strategy === "any") throw unsupported(`match_strategy "any"`)
  if (options.typo_tolerance === false)
    throw unsupported("a query without typo tolerance (set it for the index)")
  if (options.vector) throw unsupported("a vector query")
  if (input.pagination?.cursor) throw unsupported("a cursor (use skip and take)")
  const filter = filterOf(input)
  const sort = sortOf(input)
  const facets = facetsOf(input)
    .filter((facet) => isPlainValue(facet) || facet.type === "stats")
    .map(({ field }) => field)
  return {
    indexUid: input.index.physical_name,
    q: input.q ?? "",
    matchingStrategy: "all",
    attributesToRetrieve: [...new Set([input.index.primary_key, ...input.attributes_to_retrieve])],
    ...page,
    ...(filter ? { filter } : {}),
    ...(sort.length ? { sort } : {}),
    ...(facets.length ? { facets: [...new Set(facets)] } : {}),
    ...(options.attributes_to_search_on ? { attributesToSearchOn: options.attributes_to_search_on } : {}),
    ...(options.distinct ? { distinct: options.distinct } : {}),
    ...(options.min_score !== undefined ? { rankingScoreThreshold: options.min_score } : {}),
    ...(options.include_score ? { showRankingScore: true } : {}),
    ...highlightOf(options.highlight),
    ...options.provider_options?.meilisearch,
  }
}

/** How hits are paged: by place, or by page number, which makes Meilisearch count exactly. */
export type Page = { offset: number; limit: number } | { page: number; hitsPerPage: number }

/** The page to ask for, and how many of its hits lie before the wanted ones. */
export function pageOf(input: Input): { page: Page; before: number } {
  const skip = input.pagination?.skip ?? 0
  const take = input.pagination?.take ?? 20
  if (input.search_options?.count !== "exact" || take === 0)
    return { page: { offset: skip, limit: take }, before: 0 }
  if (skip % take === 0) return { page: { page: skip / take + 1, hitsPerPage: take }, before: 0 }
  return { page: { page: 1, hitsPerPage: skip + take }, before: skip }
}

function sortOf(input: Input): string[] {
  return Object.entries(input.pagination?.order ?? {}).flatMap(([path, direction], place, all) => {
    if (path !== "_score") return [`${path}:${direction.toLowerCase()}`]
    if (direction === "DESC" && place === all.length - 1) return []
    throw unsupported("an order by relevance other than best first, behind all other fields")
  })
}

function highlightOf(highlight: SearchTypes.SearchOptions["highlight"]): Partial<MultiSearchQuery> {
  if (!highlight) return {}
  if (highlight === true) return { attributesToHighlight: ["*"] }
  const { fields, pre_tag, post_tag, snippet } = highlight
  return {
    attributesToHighlight: fields,
    ...(pre_tag ? { highlightPreTag: pre_tag } : {}),
    ...(post_tag ? { highlightPostTag: post_tag } : {}),
    ...(snippet
      ? { attributesToCrop: fields, ...(snippet === true ? {} : { cropLength: snippet.length }) }
      : {}),
  }
}

/** The further queries a query's facets need: one for each range, one for the number of values behind statistics. */
export function facetQueriesOf(input: Input): MultiSearchQuery[] {
  const filter = filterOf(input)
  const counting = (condition: string): MultiSearchQuery => ({
    indexUid: input.index.physical_name,
    q: input.q ?? "",
    matchingStrategy: "all",
    filter: both(filter, condition),
    page: 1,
    hitsPerPage: 1,
    attributesToRetrieve: [input.index.primary_key],
  })
  const dates = datePaths(input.index.fields)
  return facetsOf(input).flatMap((facet) => {
    if (facet.type === "stats") return [counting(`(${facet.field} EXISTS AND ${facet.field} IS NOT NULL)`)]
    if (facet.type !== "range") return []
    return facet.ranges.map(({ from, to }) =>
      counting(`(${compileFilters({ [facet.field]: { $exists: true, $gte: from, $lt: to } }, dates)})`)
    )
  })
}
