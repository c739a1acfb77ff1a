import type { SearchTypes } from "@medusajs/framework/types"
// biome-ignore syntax/correctness/noTypeOnlyImportAttributes: TypeScript reads this one.
import type { FacetDistribution, FacetStats } from "meilisearch" with { "resolution-mode": "import" }
import { documentBack } from "./documents"
import { type Facet, facetsOf } from "./query"

/** What Meilisearch answers to a query, as far as it is used here. */
export type Answer = {
  hits: (Record<string, unknown> & { _formatted?: Record<string, unknown>; _rankingScore?: number })[]
  totalHits?: number
  estimatedTotalHits?: number
  processingTimeMs: number
  facetDistribution?: FacetDistribution
  facetStats?: FacetStats
}

/** The values of facets that were searched in, by field. */
export type SearchedFacets = Map<string, { value: string; count: number }[]>

const collator = new Intl.Collator("vi")

/** Medusa's result from the answers to a query and to the queries for its facets. */
export function resultOf(
  input: SearchTypes.ProviderSearchQuery,
  answer: Answer,
  counts: number[],
  searched: SearchedFacets,
  before: number
): SearchTypes.SearchResult {
  const take = input.pagination?.take ?? 20
  const options = input.search_options ?? {}
  const total = answer.totalHits ?? answer.estimatedTotalHits ?? 0
  const facets = facetsOf(input)
  const rest = [...counts]
  return {
    hits: answer.hits.slice(before, before + take).map((hit) => hitOf(input, hit)),
    ...(facets.length
      ? {
          facets: Object.fromEntries(
            facets.map((facet) => [facet.field, facetOf(facet, answer, rest, searched)])
          ),
        }
      : {}),
    metadata: {
      skip: input.pagination?.skip ?? 0,
      take,
      count: options.count === "none" ? null : total,
      ...(input.q === undefined ? {} : { query: input.q }),
      processing_time_ms: answer.processingTimeMs,
    },
  }
}

function hitOf(input: SearchTypes.ProviderSearchQuery, hit: Answer["hits"][number]): SearchTypes.SearchHit {
  const { _formatted, _rankingScore, ...document } = hit
  const wanted = new Set(input.attributes_to_retrieve.map((path) => path.split(".")[0]))
  const shown = Object.fromEntries(Object.entries(document).filter(([name]) => wanted.has(name)))
  return {
    id: String(document[input.index.primary_key]),
    document: documentBack(shown, input.index.fields),
    ...(_rankingScore === undefined ? {} : { score: _rankingScore }),
    ...(_formatted ? { highlights: highlightsOf(input, _formatted) } : {}),
  }
}

function highlightsOf(
  input: SearchTypes.ProviderSearchQuery,
  formatted: Record<string, unknown>
): Record<string, string[]> {
  const { highlight } = input.search_options ?? {}
  const paths = typeof highlight === "object" ? highlight.fields : Object.keys(formatted)
  return Object.fromEntries(paths.map((path) => [path, textsAt(formatted, path.split("."))]))
}

function textsAt(value: unknown, path: string[]): string[] {
  if (Array.isArray(value)) return value.flatMap((entry) => textsAt(entry, path))
  const [head, ...rest] = path
  if (head === undefined) return typeof value === "string" ? [value] : []
  return typeof value === "object" && value !== null
    ? textsAt(Object.entries(value).find(([name]) => name === head)?.[1], rest)
    : []
}

/** Takes the counts its own queries brought from the front of `counts`. */
function facetOf(
  facet: Facet,
  answer: Answer,
  counts: number[],
  searched: SearchedFacets
): SearchTypes.SearchFacetResult {
  if (facet.type === "range") {
    const ranges = facet.ranges.map(({ key, from, to }) => ({
      key: key ?? `${from ?? "*"}-${to ?? "*"}`,
      ...(from === undefined ? {} : { from }),
      ...(to === undefined ? {} : { to }),
      count: counts.shift() ?? 0,
    }))
    return { type: "range", ranges }
  }
  if (facet.type === "stats") {
    const stats = answer.facetStats?.[facet.field]
    return { type: "stats", min: stats?.min ?? 0, max: stats?.max ?? 0, count: counts.shift() ?? 0 }
  }
  const all =
    searched.get(facet.field) ??
    Object.entries(answer.facetDistribution?.[facet.field] ?? {}).map(([value, count]) => ({ value, count }))
  const sorted = all.sort(
    (a, b) => (facet.sort === "alpha" ? 0 : b.count - a.count) || collator.compare(a.value, b.value)
  )
  const values = sorted.slice(0, facet.limit ?? sorted.length)
  const other_count = sorted.slice(values.length).reduce((sum, value) => sum + value.count, 0)
  return { type: "value", values, ...(other_count ? { other_count } : {}) }
}
