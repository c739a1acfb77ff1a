import { defineSearchIndex, graphConsume, graphSeed, search } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import { hasSoundFacts } from "../catalogue/listed-rows"
import { listingIndex } from "../catalogue/listing-index"
import { priceBands, shippingKey } from "../modules/catalogue/types"

const fields = search.define({
  id: search.keyword().filterable(),
  title: search.text().searchable(),
  /** What it is found by, see `termsOf`: Meilisearch itself takes “dứa” for “dưa”. */
  terms: search.keyword().array().filterable(),
  seller_id: search.keyword().filterable(),
  seller_kind: search.keyword().filterable().facetable(),
  category_slug: search.keyword().filterable().facetable(),
  commune_slug: search.keyword().filterable().facetable(),
  /** Months of its season, 1–12; none where it is to be had all year. */
  months: search
    .integer()
    .array()
    .filterable()
    .facetable({ types: ["value"] }),
  price: search.integer().filterable().sortable(),
  price_max: search.integer().filterable(),
  /** The ranges of prices that its variants lie in, by their place in `priceBands`. */
  price_bands: search.keyword().array().facetable(),
  /** 1 where anything of it can be had, so that it can be sorted by. */
  in_stock: search
    .integer()
    .filterable()
    .sortable()
    .facetable({ types: ["value"] }),
  /** From where and as what it is sent, see `shippingKey`. */
  shipping: search.keyword().filterable().facetable(),
  listed_at: search.date().sortable(),
})

const rowSchema = z.object({
  id: z.string(),
  title: z.string(),
  terms: z.array(z.string()),
  seller_id: z.string(),
  seller_kind: z.string(),
  category_slug: z.string().nullable(),
  commune_slug: z.string(),
  season_months: z.array(z.number().int()),
  price: z.number(),
  price_max: z.number(),
  in_stock: z.boolean(),
  ship_class: z.string(),
  province_code: z.string(),
  listed_at: z.coerce.date(),
})

/** In which of `priceBands` some price of a listing lies. */
const bandsOf = ({ price, price_max }: { price: number; price_max: number }): string[] =>
  priceBands.flatMap(({ from, to }, at) => (price_max >= from && price <= (to ?? price) ? String(at) : []))

/** What of a row says whether its facts are sound. */
const factFields = ["unit", "perishable", "is_sample", "variants"]

const source = {
  fields: [...Object.keys(rowSchema.shape), ...factFields],
  /** A row that is left out here is taken out of the index, and the others are found. */
  transform: (rows: Record<string, unknown>[]) =>
    rows.flatMap((raw) => {
      const read = rowSchema.safeParse(raw)
      if (!read.success || !hasSoundFacts(raw)) return []
      const { season_months, in_stock, ship_class, province_code, ...row } = read.data
      return {
        ...row,
        in_stock: in_stock ? 1 : 0,
        shipping: shippingKey(province_code, ship_class),
        price_bands: bandsOf(row),
        listed_at: row.listed_at.toISOString(),
        months: season_months,
      }
    }),
}

const changed = z.object({ ids: z.array(z.string()) })

/** The listings on sale, made from the read model, so that the index never shows what the read model hides. */
export default defineSearchIndex({
  name: listingIndex,
  entity: "catalogue_listing",
  fields,
  events: ["catalogue.listings_changed"],
  consume: graphConsume<typeof fields>({ ...source, resolve_ids: (event) => changed.parse(event.data).ids }),
  seed: graphSeed<typeof fields>(source),
})
