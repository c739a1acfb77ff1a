import { months } from "@chophien/vocabulary/season"
import { defineSearchIndex, graphConsume, graphSeed, search } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import { hasSoundFacts } from "../catalogue/listed-rows"
import { listingIndex } from "../catalogue/listing-index"

const fields = search.define({
  id: search.keyword().filterable(),
  title: search.text().searchable({ weight: 6 }),
  category: search.text().searchable({ weight: 4 }),
  seller: search.text().searchable({ weight: 3 }),
  commune: search.text().searchable({ weight: 2 }),
  seller_id: search.keyword().filterable(),
  category_slug: search.keyword().filterable().facetable(),
  commune_slug: search.keyword().filterable().facetable(),
  /** Months it is to be had in, 1–12; all twelve when it is to be had all year. */
  months: search.integer().array().filterable(),
  price: search.integer().filterable().sortable(),
  price_max: search.integer().filterable(),
  listed_at: search.date().sortable(),
  /** The title as a text that sorts byte by byte in Vietnamese order. */
  sort_key: search.keyword().sortable(),
})

const rowSchema = z.object({
  id: z.string(),
  title: z.string(),
  seller_id: z.string(),
  category_slug: z.string().nullable(),
  commune_slug: z.string(),
  season_months: z.array(z.number().int()),
  price: z.number(),
  price_max: z.number(),
  listed_at: z.coerce.date(),
  searchable: z.object({
    category: z.string(),
    seller: z.string(),
    commune: z.string(),
    sort_key: z.string(),
  }),
})

/** What of a row says whether its facts are sound. */
const factFields = ["unit", "ship_class", "perishable", "is_sample", "variants"]

const source = {
  fields: [...Object.keys(rowSchema.shape), ...factFields],
  /** A row that is left out here is taken out of the index, and the others are found. */
  transform: (rows: Record<string, unknown>[]) =>
    rows.flatMap((raw) => {
      const read = rowSchema.safeParse(raw)
      if (!read.success || !hasSoundFacts(raw)) return []
      const { searchable, season_months, ...row } = read.data
      return {
        ...row,
        ...searchable,
        listed_at: row.listed_at.toISOString(),
        months: season_months.length ? season_months : [...months],
      }
    }),
}

const changed = z.object({ ids: z.array(z.string()) })

/** The listings on sale, made from the read model, so that the index never shows what the read model hides. */
export default defineSearchIndex({
  name: listingIndex,
  entity: "catalogue_listing",
  fields,
  settings: {
    // "cam cao pong" finds "Cam Cao Phong": words of four letters may hold one misspelling.
    typo_tolerance: { enabled: true, min_word_size_for_one_typo: 4, min_word_size_for_two_typos: 8 },
  },
  events: ["catalogue.listings_changed"],
  consume: graphConsume<typeof fields>({ ...source, resolve_ids: (event) => changed.parse(event.data).ids }),
  seed: graphSeed<typeof fields>(source),
})
