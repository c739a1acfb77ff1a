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

/** A list of texts as PostgreSQL writes it. Named in full, so that the planner knows how many rows have one of them. */
const listOf = (values: readonly string[]): string =>
  `{${values.map((value) => `"${value.replace(/["\\]/g, "\\$&")}"`).join(",")}}`

/** A listing has one of a choice. */
function choiceCondition({ terms, categories, communes, sellers }: Choice): Statement {
  const parts = [
    { sql: "l.terms && ?::text[]", values: terms },
    { sql: "l.category_slug = any(?::text[])", values: categories },
    { sql: "l.commune_slug = any(?::text[])", values: communes },
    { sql: "l.seller_id = any(?::text[])", values: sellers },
  ].filter(({ values }) => values.length)
  return {
    sql: parts.length ? `(${parts.map(({ sql }) => sql).join(" or ")})` : "false",
    params: parts.map(({ values }) => listOf(values)),
  }
}

/** A listing has one of each of a tier's choices. */
function tierCondition({ all }: Tier): Statement {
  const parts = all.map(choiceCondition)
  return { sql: parts.map(({ sql }) => sql).join(" and "), params: parts.flatMap(({ params }) => params) }
}

/** The conditions that hold for all facets and classes: what is on sale, of a seller. */
function commonConditions(filter: ListingFilter): Conditions {
  const conditions = new Conditions().add("l.deleted_at is null")
  if (filter.seller) conditions.add("s.handle = ?", filter.seller)
  return conditions
}

/** All that the words find: the last tier, as each is within the next. */
function foundConditions(filter: ListingFilter): Conditions {
  const conditions = commonConditions(filter)
  const last = filter.tiers?.at(-1)
  if (!last) return conditions
  const { sql, params } = tierCondition(last)
  return conditions.add(sql, ...params)
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

/** In which band around the shopper's commune a listing lies; behind all of them where in none. */
function bandOf(near: readonly string[][]): Statement {
  const cases = near.map((_, at) => `when l.commune_slug = any(?::text[]) then ${at}`)
  return {
    sql: cases.length ? `case ${cases.join(" ")} else ${near.length} end as band` : "0 as band",
    params: near.map(listOf),
  }
}

/** The orders within a class of fit. */
const orders = {
  relevance: "in_stock desc, listed_at desc, id",
  near: "band, in_stock desc, listed_at desc, id",
  newest: "listed_at desc, id",
  price_asc: "price, listed_at desc, id",
  price_desc: "price desc, listed_at desc, id",
} as const

/** Classes of listings, the best first: a tier each, or those of one fit where another order than fit was chosen. */
function classesOf({ tiers = [], sort }: ListingQuery): Statement[] {
  const classes =
    sort === "relevance"
      ? tiers.map((tier) => [tier])
      : [...Map.groupBy(tiers, ({ fit }) => fit)].sort(([a], [b]) => a - b).map(([, each]) => each)
  return classes.map((each) => {
    const conditions = each.map(tierCondition)
    return {
      sql: conditions.map(({ sql }) => `(${sql})`).join(" or "),
      params: conditions.flatMap(({ params }) => params),
    }
  })
}

/** The first listings of each class, the best class first: as many of each as the page reaches. */
export function classStatements(query: ListingQuery): Statement[] {
  const order = orders[query.sort]
  const common = commonConditions(query)
  const flags = Object.values(filterFlags(query))
  const band = bandOf(query.sort === "near" ? (query.near ?? []) : [])
  const classes = query.tiers?.length ? classesOf(query) : [always]
  return classes.map((each, at) => ({
    sql: `select l.id, l.in_stock, l.listed_at, l.price, ${band.sql}, ${at} as class from ${listedTables}
      where ${common.sql} and (${each.sql})${flags.map(({ sql }) => ` and (${sql})`).join("")}
      order by ${order} limit ?::int`,
    params: [
      ...band.params,
      ...common.params,
      ...each.params,
      ...flags.flatMap((flag) => flag.params),
      query.offset + query.limit,
    ],
  }))
}

/**
 * The rows of a page, `page (id, place)`: the first of each class, put together. Each class is within the last, so
 * none is missing. No listing is held against every class, which would cost the more the more are found.
 */
function pageStatement(query: ListingQuery): Statement {
  const order = orders[query.sort]
  const classes = classStatements(query)
  return {
    sql: `firsts as (${classes.map(({ sql }) => `(${sql})`).join(" union all ")}),
      once as (select distinct on (id) * from firsts order by id, class),
      page as (select id, row_number() over (order by class, ${order}) as place from once
        order by class, ${order} limit ?::int offset ?::int)`,
    params: [...classes.flatMap(({ params }) => params), query.limit, query.offset],
  }
}

const shownPage = `coalesce((select json_agg(row_to_json(shown) order by place) from
  (select ${listedColumns}, page.place from page join catalogue_listing l on l.id = page.id
    join catalogue_seller s on s.id = l.seller_id) shown), '[]')`

/** How many of the listings that all other filters leave meet a condition. */
const countOf = (others: string, condition: string): string =>
  `(select count(*)::int from base where ${others} and ${condition})`

/**
 * One statement for a page of listings, their number, and the facets. A facet counts what the other filters leave, so
 * that choosing one category does not hide the others. What is sold out comes last of its tier.
 * @param month the month it is, to count what is in season
 */
export function findListingsStatement(query: ListingQuery, month: number): Statement {
  const found = foundConditions(query)
  const flags = Object.entries(filterFlags(query))
  const page = pageStatement(query)
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
        select l.category_slug, l.commune_slug, s.commune_full_name, l.price, l.price_max, l.in_stock,
          l.seller_kind, l.season_mask, l.province_code || ' ' || l.ship_class as shipping,
          ${flags.map(([name, { sql }]) => `(${sql}) as f_${name}`).join(", ")}
        from ${listedTables} where ${found.sql}
      ), ${page.sql}
      select (select count(*)::int from base where ${all}) as count, ${shownPage} as listings,
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
      ...flags.flatMap(([, { params }]) => params),
      ...found.params,
      ...page.params,
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

/** A listing that has left the shop: its last row, which nobody has checked. */
export type GoneListing = { id: string; row: unknown }

/** The last row of a listing that has left the shop, by its handle. */
export const goneStatement = (handle: string): Statement => ({
  sql: `select id, to_jsonb(l) as row from catalogue_listing l
    where handle = ? and deleted_at is not null order by updated_at desc limit 1`,
  params: [handle],
})

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
