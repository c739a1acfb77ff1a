import { z } from "@medusajs/framework/zod"

/** What the provider takes in `medusa-config.ts`. Times in ms. */
export const optionsSchema = z.object({
  /** Address of the Meilisearch server. */
  host: z.url({
    protocol: /^https?$/,
    error: "must be the http:// or https:// address of a Meilisearch server",
  }),
  api_key: z.string().min(1).optional(),
  /** A request that takes longer has failed. */
  timeout_ms: z.number().int().min(100).max(60_000).default(5_000),
  /** How long a write may take to be applied. */
  write_timeout_ms: z.number().int().min(1_000).max(3_600_000).default(120_000),
  /** Meilisearch neither counts nor pages beyond this many hits. */
  max_total_hits: z.number().int().min(1).max(1_000_000).default(10_000),
  /** Facet values an index can tell apart in one answer. */
  max_values_per_facet: z.number().int().min(1).max(100_000).default(1_000),
  /** Words that find each other, for all indexes: `{ heo: ["lợn"], lợn: ["heo"] }`. */
  synonyms: z.record(z.string(), z.array(z.string())).default({}),
  /** The order in which hits are ranked, for all indexes, in Meilisearch's own words. */
  ranking_rules: z
    .array(z.string().min(1))
    .min(1)
    // A sort that was asked for comes before relevance: "cheapest first" means it.
    .default(["sort", "words", "typo", "proximity", "attribute", "exactness"]),
  /** Whatever else every index is to be told, in Meilisearch's own words. */
  settings: z.record(z.string(), z.unknown()).default({}),
})

export type MeilisearchOptions = z.input<typeof optionsSchema>
export type ResolvedOptions = z.output<typeof optionsSchema>
