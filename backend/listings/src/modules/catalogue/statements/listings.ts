import { fold, toneKey } from "@chophien/vocabulary/fold"
import type { Statement } from "../../../run-statement"
import type { ListingFilter, ListingQuery } from "../types"

/** How words of a query are matched: every word at the start of one in the text, or as a whole text with misspellings. */
export type Matching = "words" | "similar"

/** Escapes what LIKE reads as a pattern. */
export const literal = (text: string) => text.replace(/[\\%_]/g, "\\$&")

/** Below this likeness a text is not taken for a misspelling of the query. */
const similarity_min = 0.5

/** The columns a list shows; `l` is the listing, `s` its seller. */
const listedColumns = `l.id, l.handle, l.title, l.unit, l.price, l.price_max, l.perishable, l.ship_class, l.season_months, l.is_sample,
  l.category_slug, l.variants, l.picture_urls->>0 as picture_url, s.handle as seller_handle, s.name as seller_name,
  s.commune_slug, s.commune_full_name`
const listedTables = `catalogue_listing l join catalogue_seller s on s.id = l.seller_id and s.deleted_at is null`

/** Collects conditions and their parameters side by side. */
class Conditions {
  private readonly parts: string[] = []
  readonly params: unknown[] = []

  add(sql: string, ...params: unknown[]): this {
    this.parts.push(sql)
    this.params.push(...params)
    return this
  }

  get sql(): string {
    return this.parts.length ? this.parts.map((part) => `(${part})`).join(" and ") : "true"
  }
}

/** The conditions that hold for all facets: text, seller, season, price. */
function commonConditions(filter: ListingFilter, matching: Matching): Conditions {
  const conditions = new Conditions().add("l.deleted_at is null")
  const words = fold(filter.q ?? "")
    .split(" ")
    .filter(Boolean)
    .slice(0, 12)
  if (words.length && matching === "words") {
    for (const word of words) conditions.add("l.search_text like ?", `% ${literal(word)}%`)
  } else if (words.length) {
    conditions.add("word_similarity(?, l.search_text) >= ?", words.join(" "), similarity_min)
  }
  if (filter.seller) conditions.add("s.handle = ?", filter.seller)
  if (filter.month)
    conditions.add("l.season_mask = 0 or (l.season_mask & ?::int) <> 0", 1 << (filter.month - 1))
  if (filter.price_min !== undefined) conditions.add("l.price_max >= ?", filter.price_min)
  if (filter.price_max !== undefined) conditions.add("l.price <= ?", filter.price_max)
  return conditions
}

/** How well a listing answers the words: in the title, with its diacritics, and how much alike. */
function scoreOf(filter: ListingFilter): Statement {
  const folded = fold(filter.q ?? "")
  if (!folded) return { sql: "0::real", params: [] }
  return {
    sql: `(case when l.title_folded like ? then 4 when l.title_folded like ? then 3 else 0 end
      + case when l.title_key like ? then 1 else 0 end + word_similarity(?, l.title_folded))::real`,
    params: [
      ` ${literal(folded)}%`,
      `% ${literal(folded)}%`,
      `% ${literal(toneKey(filter.q ?? ""))}%`,
      folded,
    ],
  }
}

const orders = {
  relevance: "score desc, listed_at desc, id",
  newest: "listed_at desc, id",
  price_asc: "price, listed_at desc, id",
  price_desc: "price desc, listed_at desc, id",
} as const

/**
 * One statement for a page of listings, their number, and the facets. A facet counts what the other filters leave, so
 * that choosing one category does not hide the others.
 */
export function findListingsStatement(query: ListingQuery, matching: Matching): Statement {
  const common = commonConditions(query, matching)
  const score = scoreOf(query)
  const inCategory = query.categories
    ? "l.category_slug in (select jsonb_array_elements_text(?::jsonb))"
    : "true"
  const inCommune = query.commune ? "l.commune_slug = ?" : "true"
  return {
    sql: `with base as materialized (
        select l.id, l.category_slug, l.commune_slug, s.commune_full_name, l.price, l.listed_at, ${score.sql} as score,
          coalesce(${inCategory}, false) as in_category, ${inCommune} as in_commune
        from ${listedTables} where ${common.sql}
      ), page as (
        select id, row_number() over (order by ${orders[query.sort]}) as place
        from base where in_category and in_commune order by ${orders[query.sort]} limit ?::int offset ?::int
      )
      select (select count(*)::int from base where in_category and in_commune) as count,
        coalesce((select json_agg(row_to_json(shown) order by place) from
          (select ${listedColumns}, page.place from page join catalogue_listing l on l.id = page.id
            join catalogue_seller s on s.id = l.seller_id) shown), '[]') as listings,
        coalesce((select json_agg(f order by f.count desc, f.slug) from (select category_slug as slug, count(*)::int as count
          from base where in_commune and category_slug is not null group by category_slug) f), '[]') as categories,
        coalesce((select json_agg(f order by f.count desc, f.slug) from (select commune_slug as slug, min(commune_full_name) as name,
          count(*)::int as count from base where in_category group by commune_slug) f), '[]') as communes`,
    params: [
      ...score.params,
      ...(query.categories ? [JSON.stringify(query.categories)] : []),
      ...(query.commune ? [query.commune] : []),
      ...common.params,
      query.limit,
      query.offset,
    ],
  }
}

/** The listings of some ids, as lists show them, in the order of the ids. */
export function listedByIdsStatement(ids: string[]): Statement {
  return {
    sql: `select ${listedColumns} from ${listedTables}
      join jsonb_array_elements_text(?::jsonb) with ordinality as wanted(id, place) on wanted.id = l.id
      where l.deleted_at is null order by wanted.place`,
    params: [JSON.stringify(ids)],
  }
}

/** What stands beside a listing: the same seller's and the same category's others, nearest first. */
export function relatedStatement(
  listing: { id: string; seller_id: string; category_slug: string | null },
  limit: number
): Statement {
  return {
    sql: `select ${listedColumns} from ${listedTables}
      where l.deleted_at is null and l.id <> ? and (l.seller_id = ? or l.category_slug = ?)
      order by (l.category_slug = ?) desc nulls last, (l.seller_id = ?) desc, l.listed_at desc, l.id limit ?::int`,
    params: [
      listing.id,
      listing.seller_id,
      listing.category_slug,
      listing.category_slug,
      listing.seller_id,
      limit,
    ],
  }
}

/** Listings in season in a month; those with a short season first, as they are soonest gone. */
export function inSeasonStatement(month: number, limit: number): Statement {
  return {
    sql: `select ${listedColumns} from ${listedTables}
      where l.deleted_at is null and (l.season_mask & ?::int) <> 0 and l.season_mask <> 4095
      order by bit_count(l.season_mask::bit(12)), l.listed_at desc, l.id limit ?::int`,
    params: [1 << (month - 1), limit],
  }
}
