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

/** Which of some products their sellers took out of their lists. */
export const archivedStatement = (product_ids: readonly string[]): Statement => ({
  sql: `select product_id from listing where archived_at is not null
    and product_id in (select jsonb_array_elements_text(?::jsonb))`,
  params: [JSON.stringify(product_ids)],
})

/** Takes products out of their seller's list, the first time counting. */
export const archiveStatement = (product_id: string): Statement => ({
  sql: "update listing set archived_at = coalesce(archived_at, now()) where product_id = ?",
  params: [product_id],
})

/** Keeps a preview for a time, and forgets those that are over and all but the seller's newest. */
export const keepPreviewStatements = (
  { id, seller_id, page }: { id: string; seller_id: string; page: unknown },
  { lifetime_ms, most }: { lifetime_ms: number; most: number }
): Statement[] => [
  {
    sql: `insert into listing_preview (id, seller_id, page, expires_at)
      values (?, ?, ?::jsonb, now() + ? * interval '1 millisecond')`,
    params: [id, seller_id, JSON.stringify(page), lifetime_ms],
  },
  {
    sql: `delete from listing_preview where expires_at < now() or id in (
      select id from listing_preview where seller_id = ? order by created_at desc, id offset ?::int)`,
    params: [seller_id, most],
  },
]

/** A preview that is not over. */
export const previewStatement = (id: string): Statement => ({
  sql: "select page from listing_preview where id = ? and expires_at > now()",
  params: [id],
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
export const deleteStatement = (
  table: "listing" | "listing_fault" | "listing_stock",
  product_ids: string[]
): Statement => ({
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
