import type { ListingFacts, ListingFault } from "@chophien/vocabulary/listing-facts"

/** A statement with its parameters, in the order of their question marks. */
export type Statement = { sql: string; params: unknown[] }

/** The facts that a listing has as a whole; each variant has its own weight. */
export type SharedFacts = Omit<ListingFacts, "weight_g">
/** A product's facts, as a row of the table holds them. */
export type FactsRow = SharedFacts & { product_id: string }
/** A product whose facts cannot be relied on. */
export type FaultyListing = { product_id: string; faults: ListingFault[] }

const factColumns: Record<keyof SharedFacts, string> = {
  unit: "text",
  ship_class: "text",
  perishable: "boolean",
  season_months: "smallint[]",
  producer_own: "boolean",
  processing_level: "text",
  is_sample: "boolean",
}
const columns = Object.entries({ product_id: "text", ...factColumns })
const names = columns.map(([name]) => name).join(", ")

/** The rows of some products, as they stand in the table. */
export const rowsStatement = (product_ids: string[]): Statement => ({
  sql: `select ${names} from listing
    where deleted_at is null and product_id in (select jsonb_array_elements_text(?::jsonb))`,
  params: [JSON.stringify(product_ids)],
})

/** Writes rows whole, new or not. */
export const upsertStatement = (rows: readonly unknown[]): Statement => ({
  sql: `insert into listing (${names}) select ${names} from jsonb_to_recordset(?::jsonb)
      as row (${columns.map(([name, type]) => `${name} ${type}`).join(", ")})
    on conflict (product_id) do update set deleted_at = null,
      ${Object.keys(factColumns)
        .map((name) => `${name} = excluded.${name}`)
        .join(", ")}`,
  params: [JSON.stringify(rows)],
})

/** Removes the rows of some products. */
export const deleteStatement = (table: "listing" | "listing_fault", product_ids: string[]): Statement => ({
  sql: `delete from ${table} where product_id in (select jsonb_array_elements_text(?::jsonb))`,
  params: [JSON.stringify(product_ids)],
})

/** Products whose row changed since a time. */
export const changedSinceStatement = (since: Date): Statement => ({
  sql: "select product_id from listing where updated_at >= ?",
  params: [since],
})

/** Writes down what is wrong; answers those of which it was not known, or was otherwise. */
export const recordFaultsStatement = (listings: readonly FaultyListing[]): Statement => ({
  sql: `insert into listing_fault (product_id, faults)
      select product_id, faults from jsonb_to_recordset(?::jsonb) as row (product_id text, faults jsonb)
    on conflict (product_id) do update set faults = excluded.faults, updated_at = now()
      where listing_fault.faults is distinct from excluded.faults
    returning product_id`,
  params: [JSON.stringify(listings)],
})

/** The products that are not for sale, the longest known first. */
export const faultsStatement = {
  sql: "select product_id, faults, found_at from listing_fault where deleted_at is null order by found_at, product_id",
  params: [],
} satisfies Statement
