import type { Statement } from "../../run-statement"
import type { FaultyListing, SharedFacts } from "./types"

const factColumns: Record<keyof SharedFacts, string> = {
  unit: "text",
  ship_class: "text",
  perishable: "boolean",
  season_months: "smallint[]",
  sold_off_season: "boolean",
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

/** A page of what is not for sale, the longest known first, with how much there is in all. */
export const faultsStatement = ({ limit, offset }: { limit: number; offset: number }): Statement => ({
  sql: `select product_id, faults, found_at from listing_fault where deleted_at is null
    order by found_at, product_id limit ?::int offset ?::int`,
  params: [limit, offset],
})

/** How many products are not for sale. */
export const faultCountStatement: Statement = {
  sql: "select count(*)::int as count from listing_fault where deleted_at is null",
  params: [],
}
