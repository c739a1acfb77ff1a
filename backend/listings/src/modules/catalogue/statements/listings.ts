import type { Choice, Tier } from "../../../finding/types"
import type { Statement } from "../../../run-statement"
import { type ListingFilter, type ListingQuery, priceBands } from "../types"

/** Escapes what LIKE reads as a pattern. */
export const literal = (text: string) => text.replace(/[\\%_]/g, "\\$&")

/** The columns a list shows; `l` is the listing, `s` its seller. */
const listedColumns = `l.id, l.handle, l.title, l.unit, l.price, l.price_max, l.perishable, l.ship_class, l.season_months, l.sold_off_season, l.is_sample,
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

const someOf = "(select jsonb_array_elements_text(?::jsonb))"

/** A listing has one of a choice. */
function choiceCondition({ terms, categories, communes, sellers }: Choice): Statement {
  const parts = [
    { sql: `l.terms && array${someOf}`, values: terms },
    { sql: `l.category_slug = any(array${someOf})`, values: categories },
    { sql: `l.commune_slug = any(array${someOf})`, values: communes },
    { sql: `l.seller_id = any(array${someOf})`, values: sellers },
  ].filter(({ values }) => values.length)
  return {
    sql: parts.length ? `(${parts.map(({ sql }) => sql).join(" or ")})` : "false",
    params: parts.map(({ values }) => JSON.stringify(values)),
  }
}

/** A listing has one of each of a tier's choices. */
function tierCondition({ all }: Tier): Statement {
  const parts = all.map(choiceCondition)
  return { sql: parts.map(({ sql }) => sql).join(" and "), params: parts.flatMap(({ params }) => params) }
}

/** The conditions that hold for all facets: words and seller. */
function commonConditions(filter: ListingFilter): Conditions {
  const conditions = new Conditions().add("l.deleted_at is null")
  const last = filter.tiers?.at(-1)
  if (last) {
    const { sql, params } = tierCondition(last)
    conditions.add(sql, ...params)
  }
  if (filter.seller) conditions.add("s.handle = ?", filter.seller)
  return conditions
}

const always: Statement = { sql: "true", params: [] }

/** What each filter asks of a listing; a facet leaves out its own. */
function filterFlags(filter: ListingFilter) {
  const when = (isAsked: unknown, sql: string, ...params: unknown[]): Statement =>
    isAsked ? { sql, params } : always
  const { categories, commune, month, price_min, price_max, seller_kind, in_stock, carried } = filter
  return {
    category: when(
      categories,
      "coalesce(l.category_slug in (select jsonb_array_elements_text(?::jsonb)), false)",
      JSON.stringify(categories)
    ),
    commune: when(commune, "l.commune_slug = ?", commune),
    season: when(month, "(l.season_mask & ?::int) <> 0", 1 << ((month ?? 1) - 1)),
    price: when(
      price_min !== undefined || price_max !== undefined,
      "l.price_max >= ?::int and l.price <= ?::int",
      price_min ?? 0,
      price_max ?? 2_147_483_647
    ),
    kind: when(seller_kind, "l.seller_kind = ?", seller_kind),
    stock: when(in_stock, "l.in_stock"),
    carried: when(
      carried,
      "(l.province_code || ' ' || l.ship_class) in (select jsonb_array_elements_text(?::jsonb))",
      JSON.stringify(carried)
    ),
  }
}

/** The tier in which a listing stands, and how well that fits; both 0 without words. */
function tierOf(tiers: readonly Tier[]): Statement {
  const [last, ...before] = tiers.toReversed()
  if (!last) return { sql: "0 as tier, 0 as fit", params: [] }
  const conditions = before.toReversed().map(tierCondition)
  const by = (value: (at: number) => number) =>
    `case ${conditions.map(({ sql }, at) => `when ${sql} then ${value(at)}`).join(" ")} else ${value(tiers.length - 1)} end`
  if (!conditions.length) return { sql: `0 as tier, ${last.fit} as fit`, params: [] }
  const params = conditions.flatMap((condition) => condition.params)
  return {
    sql: `${by((at) => at)} as tier, ${by((at) => tiers[at]?.fit ?? 0)} as fit`,
    params: [...params, ...params],
  }
}

/** In which band around the shopper's commune a listing lies; behind all of them where in none. */
function bandOf(near: readonly string[][]): Statement {
  const cases = near.map((_, at) => `when l.commune_slug = any(array${someOf}) then ${at}`)
  return {
    sql: cases.length ? `case ${cases.join(" ")} else ${near.length} end as band` : "0 as band",
    params: near.map((communes) => JSON.stringify(communes)),
  }
}

/** How well a listing fits comes before any other order. */
const orders = {
  relevance: "tier, in_stock desc, listed_at desc, id",
  near: "fit, band, in_stock desc, listed_at desc, id",
  newest: "fit, listed_at desc, id",
  price_asc: "fit, price, listed_at desc, id",
  price_desc: "fit, price desc, listed_at desc, id",
} as const

/** How many of the listings that all other filters leave meet a condition. */
const countOf = (others: string, condition: string): string =>
  `(select count(*)::int from base where ${others} and ${condition})`

/**
 * One statement for a page of listings, their number, and the facets. A facet counts what the other filters leave, so
 * that choosing one category does not hide the others. What is sold out comes last of its tier.
 * @param month the month it is, to count what is in season
 */
export function findListingsStatement(query: ListingQuery, month: number): Statement {
  const common = commonConditions(query)
  const tier = tierOf(query.tiers ?? [])
  const band = bandOf(query.sort === "near" ? (query.near ?? []) : [])
  const flags = Object.entries(filterFlags(query))
  const all = flags.map(([name]) => `f_${name}`).join(" and ")
  const but = (own: string) =>
    flags
      .filter(([name]) => name !== own)
      .map(([name]) => `f_${name}`)
      .join(" and ")
  const bands = priceBands.map(({ from, to }) =>
    countOf(but("price"), `price_max >= ${from}${to === null ? "" : ` and price <= ${to}`}`)
  )
  return {
    sql: `with base as materialized (
        select l.id, l.category_slug, l.commune_slug, s.commune_full_name, l.price, l.price_max, l.listed_at, l.in_stock,
          l.seller_kind, l.season_mask, l.province_code || ' ' || l.ship_class as shipping, ${tier.sql}, ${band.sql},
          ${flags.map(([name, { sql }]) => `(${sql}) as f_${name}`).join(", ")}
        from ${listedTables} where ${common.sql}
      ), page as (
        select id, row_number() over (order by ${orders[query.sort]}) as place
        from base where ${all} order by ${orders[query.sort]} limit ?::int offset ?::int
      )
      select (select count(*)::int from base where ${all}) as count,
        coalesce((select json_agg(row_to_json(shown) order by place) from
          (select ${listedColumns}, page.place from page join catalogue_listing l on l.id = page.id
            join catalogue_seller s on s.id = l.seller_id) shown), '[]') as listings,
        json_build_object(
          'categories', coalesce((select json_agg(f order by f.count desc, f.slug) from (select category_slug as slug,
            count(*)::int as count from base where ${but("category")} and category_slug is not null group by 1) f), '[]'),
          'communes', coalesce((select json_agg(f order by f.count desc, f.slug) from (select commune_slug as slug,
            min(commune_full_name) as name, count(*)::int as count from base where ${but("commune")} group by 1) f), '[]'),
          'seller_kinds', coalesce((select json_agg(f order by f.count desc, f.kind) from (select seller_kind as kind,
            count(*)::int as count from base where ${but("kind")} group by 1) f), '[]'),
          'prices', json_build_array(${bands.join(", ")}),
          'in_season', ${countOf(but("season"), "(season_mask & ?::int) <> 0")},
          'in_stock', ${countOf(but("stock"), "in_stock")},
          'carried', case when ?::jsonb is null then null
            else ${countOf(but("carried"), "shipping in (select jsonb_array_elements_text(?::jsonb))")} end
        ) as facets`,
    params: [
      ...tier.params,
      ...band.params,
      ...flags.flatMap(([, { params }]) => params),
      ...common.params,
      query.limit,
      query.offset,
      1 << (month - 1),
      query.reach ? JSON.stringify(query.reach) : null,
      query.reach ? JSON.stringify(query.reach) : null,
    ],
  }
}

/** Whether anything is on sale in each of some tiers. */
export function anyInStatement(tiers: readonly Tier[]): Statement {
  const conditions = tiers.map(tierCondition)
  return {
    sql: `select ${conditions
      .map(
        ({ sql }, at) =>
          `exists (select from ${listedTables} where l.deleted_at is null and ${sql}) as any_${at}`
      )
      .join(", ")}`,
    params: conditions.flatMap(({ params }) => params),
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
