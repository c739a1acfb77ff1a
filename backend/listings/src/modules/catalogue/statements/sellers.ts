import { fold } from "@chophien/vocabulary/fold"
import type { Statement } from "../../../run-statement"
import { literal } from "./listings"

const listingsOf = `(select count(*)::int from catalogue_listing l where l.seller_id = s.id and l.deleted_at is null)`

/** Sellers in Vietnamese order, those with listings first; `count` is the number of all that fit. */
export function sellersStatement(input: { commune?: string; limit: number; offset: number }): Statement {
  return {
    sql: `select s.*, ${listingsOf} as listings, count(*) over ()::int as count from catalogue_seller s
      where s.deleted_at is null and (?::text is null or s.commune_slug = ?)
      order by (${listingsOf} = 0), s.name collate "vi-x-icu", s.id limit ?::int offset ?::int`,
    params: [input.commune ?? null, input.commune ?? null, input.limit, input.offset],
  }
}

/** One seller by its handle or id. */
export function sellerStatement(by: "handle" | "id", value: string): Statement {
  return {
    sql: `select s.*, ${listingsOf} as listings from catalogue_seller s where s.deleted_at is null and s.${by} = ?`,
    params: [value],
  }
}

/** The communes with something on sale, those with most first. */
export function communesStatement(input: { words?: string; limit: number }): Statement {
  const words = fold(input.words ?? "")
    .split(" ")
    .filter(Boolean)
    .slice(0, 8)
  return {
    sql: `select s.commune_code as code, s.commune_name as name, s.commune_full_name as full_name, s.commune_slug as slug,
        s.commune_lat as lat, s.commune_lng as lng, sum(${listingsOf})::int as listings, count(*)::int as sellers
      from catalogue_seller s where s.deleted_at is null
        and exists (select from catalogue_listing l where l.seller_id = s.id and l.deleted_at is null)
        ${words.map(() => "and s.search_text like ?").join(" ")}
      group by 1, 2, 3, 4, 5, 6 order by listings desc, s.commune_name collate "vi-x-icu", s.commune_code limit ?::int`,
    params: [...words.map((word) => `% ${literal(word)}%`), input.limit],
  }
}

/** Sellers whose name holds all the words. */
export function suggestSellersStatement(words: string, limit: number): Statement {
  const parts = fold(words).split(" ").filter(Boolean).slice(0, 8)
  return {
    sql: `select s.handle, s.name from catalogue_seller s where s.deleted_at is null
        ${parts.map(() => "and s.search_text like ?").join(" ")}
      order by (s.search_text like ?) desc, s.name collate "vi-x-icu", s.id limit ?::int`,
    params: [...parts.map((word) => `% ${literal(word)}%`), ` ${literal(parts.join(" "))}%`, limit],
  }
}

/** How many listings each category has, and the picture of its newest one. */
export const categoryCountsStatement = `select l.category_slug as slug, count(*)::int as count,
    (array_agg(l.picture_urls->>0 order by l.listed_at desc, l.id) filter (where l.picture_urls->>0 is not null))[1] as picture_url
  from catalogue_listing l where l.deleted_at is null and l.category_slug is not null group by 1`

/** How much there is on the fair. */
export const countsStatement = `select (select count(*)::int from catalogue_listing where deleted_at is null) as listings,
  (select count(*)::int from catalogue_seller where deleted_at is null) as sellers,
  (select count(distinct commune_slug)::int from catalogue_listing where deleted_at is null) as communes`

/** How many listings of each seller are on sale. */
export const goodsBySellerStatement: Statement = {
  sql: `select seller_id as id, count(*)::int as goods from catalogue_listing where deleted_at is null group by 1`,
  params: [],
}

/** The listings and sellers on sale by the read model. */
export const knownIdsStatement = `select
  coalesce((select json_agg(id) from catalogue_listing where deleted_at is null), '[]') as listings,
  coalesce((select json_agg(id) from catalogue_seller where deleted_at is null), '[]') as sellers`
