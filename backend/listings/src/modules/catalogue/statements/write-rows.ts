import type { Statement } from "../../../run-statement"
import type { ListingRow, SellerRow } from "../types"

const listingColumns: Record<keyof ListingRow, string> = {
  id: "text",
  handle: "text",
  title: "text",
  description: "text",
  unit: "text",
  seller_id: "text",
  commune_slug: "text",
  category_slug: "text",
  price: "integer",
  price_max: "integer",
  ship_class: "text",
  perishable: "boolean",
  season_months: "jsonb",
  season_mask: "integer",
  sold_off_season: "boolean",
  is_sample: "boolean",
  picture_urls: "jsonb",
  variants: "jsonb",
  inventory_item_ids: "jsonb",
  terms: "text[]",
  seller_kind: "text",
  province_code: "text",
  listed_at: "timestamptz",
  rating_count: "integer",
  rating_stars: "integer",
}

const sellerColumns: Record<keyof SellerRow, string> = {
  id: "text",
  handle: "text",
  name: "text",
  kind: "text",
  picture_url: "text",
  is_sample: "boolean",
  description: "text",
  address_line: "text",
  phone: "text",
  approved_at: "timestamptz",
  commune_code: "text",
  commune_name: "text",
  commune_full_name: "text",
  commune_slug: "text",
  commune_lat: "real",
  commune_lng: "real",
  province_code: "text",
  province_name: "text",
  search_text: "text",
}

/** Writes rows given as JSON; answers the ids of those that are new or differ from what was there. */
function upsert(table: string, columns: Record<string, string>, rows: unknown[]): Statement {
  const names = Object.keys(columns).map((name) => `"${name}"`)
  const values = names.filter((name) => name !== `"id"`)
  const now = values.map((name) => `"${table}".${name}`).join(", ")
  const next = values.map((name) => `excluded.${name}`).join(", ")
  return {
    sql: `insert into "${table}" (${names.join(", ")})
      select ${names.join(", ")} from jsonb_to_recordset(?::jsonb) as row (${Object.entries(columns)
        .map(([name, type]) => `"${name}" ${type}`)
        .join(", ")})
      on conflict ("id") do update set ${values.map((name) => `${name} = excluded.${name}`).join(", ")}, updated_at = now(), deleted_at = null
        where "${table}".deleted_at is not null or (${now}) is distinct from (${next})
      returning id`,
    params: [JSON.stringify(rows)],
  }
}

export const upsertListings = (rows: ListingRow[]) => upsert("catalogue_listing", listingColumns, rows)
export const upsertSellers = (rows: SellerRow[]) => upsert("catalogue_seller", sellerColumns, rows)

/** Takes rows off sale; answers the ids of those that were on sale. */
export function remove(table: "catalogue_listing" | "catalogue_seller", ids: string[]): Statement {
  return {
    sql: `update "${table}" set deleted_at = now(), updated_at = now()
      where deleted_at is null and id in (select jsonb_array_elements_text(?::jsonb)) returning id`,
    params: [JSON.stringify(ids)],
  }
}
