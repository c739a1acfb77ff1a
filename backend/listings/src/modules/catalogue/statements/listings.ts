import type { Tier } from "../../../finding/types"
import type { Statement } from "../../../run-statement"
import { type ListingQuery, priceBands } from "../types"
import {
  bandOf,
  classesOf,
  commonConditions,
  everything,
  filterFlags,
  foundConditions,
  listedTables,
  orders,
  tierCondition,
} from "./conditions"

/** Escapes what LIKE reads as a pattern. */
export const literal = (text: string) => text.replace(/[\\%_]/g, "\\$&")

/** The columns a list shows; `l` is the listing, `s` its seller. */
const listedColumns = `l.id, l.handle, l.title, l.unit, l.price, l.price_max, l.perishable, l.ship_class, l.season_months, l.sold_off_season, l.is_sample,
  l.category_slug, l.variants, l.rating_count, l.rating_stars, l.picture_urls->>0 as picture_url, s.handle as seller_handle, s.name as seller_name,
  s.commune_slug, s.commune_full_name`

/**
 * The first listings of each class, the best class first: as many of each as the page reaches. Where a class asks for
 * one choice, the planner knows how many have it, and may walk along the order until the page is full. How many have
 * several at once it can only guess: `offset 0` has them found first and put in order afterwards.
 */
export function classStatements(query: ListingQuery): Statement[] {
  const order = orders[query.sort]
  const common = commonConditions(query)
  const flags = Object.values(filterFlags(query))
  const band = bandOf(query.sort === "near" ? (query.near ?? []) : [])
  const classes = query.tiers?.length ? classesOf(query) : [everything]
  return classes.map((each, at) => {
    const found = `select l.id, l.in_stock, l.listed_at, l.price, ${band.sql}, ${at} as class from ${listedTables}
      where ${common.sql} and (${each.sql})${flags.map(({ sql }) => ` and (${sql})`).join("")}`
    return {
      sql: `${each.isJoint ? `select * from (${found} offset 0) found` : found} order by ${order} limit ?::int`,
      params: [
        ...band.params,
        ...common.params,
        ...each.params,
        ...flags.flatMap((flag) => flag.params),
        query.offset + query.limit,
      ],
    }
  })
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
