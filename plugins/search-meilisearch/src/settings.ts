import type { SearchTypes } from "@medusajs/framework/types"
// biome-ignore syntax/correctness/noTypeOnlyImportAttributes: TypeScript reads this one.
import type { Settings } from "meilisearch" with { "resolution-mode": "import" }
import { unsupported } from "./errors"
import { leaves, searchWeight } from "./fields"
import type { ResolvedOptions } from "./options"

/** The provider's name in `provider_options` and in the Search Module. */
export const identifier = "meilisearch"

/**
 * An index definition as settings of Meilisearch. The provider's `settings` go on top, and on top of these
 * `provider_options.meilisearch` of the index, both in Meilisearch's own words (`synonyms`, `stopWords`, …).
 * @throws MedusaError `invalid_data` for fields Meilisearch cannot hold
 */
export function settingsOf(
  index: SearchTypes.ResolvedSearchIndexDefinition,
  options: ResolvedOptions
): Settings {
  const fields = leaves(index.fields)
  for (const { path, field } of fields) {
    if (field.type === "vector" || field.embed) throw unsupported(`the vector field "${path}"`)
    if (field.type === "geo" && path !== "_geo")
      throw unsupported(`the geographic field "${path}" (only one, named "_geo")`)
  }
  const searchable = fields
    .flatMap(({ path, field }) => {
      const weight = searchWeight(field)
      return weight === null ? [] : [{ path, weight }]
    })
    .sort((a, b) => b.weight - a.weight)
  const typos = index.settings.typo_tolerance
  return {
    searchableAttributes: searchable.map(({ path }) => path),
    filterableAttributes: [
      ...new Set([
        index.primary_key,
        ...fields.flatMap(({ path, field }) => (field.filterable || field.facetable ? [path] : [])),
      ]),
    ],
    sortableAttributes: fields.flatMap(({ path, field }) => (field.sortable ? [path] : [])),
    displayedAttributes: ["*"],
    rankingRules: options.ranking_rules,
    synonyms: options.synonyms,
    typoTolerance: {
      enabled: typos?.enabled ?? true,
      // Vietnamese words are short: Meilisearch's own five letters would leave most of them without any tolerance.
      minWordSizeForTypos: {
        oneTypo: typos?.min_word_size_for_one_typo ?? 4,
        twoTypos: typos?.min_word_size_for_two_typos ?? 8,
      },
      disableOnAttributes: typos?.disabled_on_attributes ?? [],
      disableOnWords: [],
    },
    distinctAttribute: index.settings.distinct_attribute ?? null,
    faceting: { maxValuesPerFacet: options.max_values_per_facet, sortFacetValuesBy: { "*": "count" } },
    pagination: { maxTotalHits: options.max_total_hits },
    ...options.settings,
    ...index.settings.provider_options?.[identifier],
  }
}
