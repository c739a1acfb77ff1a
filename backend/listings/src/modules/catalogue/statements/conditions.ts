import type { Choice, Tier } from "../../../finding/types"
import type { Statement } from "../../../run-statement"
import type { ListingFilter, ListingQuery } from "../types"

/** Listings on sale and their sellers: `l` and `s`. */
export const listedTables = `catalogue_listing l join catalogue_seller s on s.id = l.seller_id and s.deleted_at is null`

/** Collects conditions and their parameters side by side. */
export class Conditions {
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
export function tierCondition({ all }: Tier): Statement {
  const parts = all.map(choiceCondition)
  return { sql: parts.map(({ sql }) => sql).join(" and "), params: parts.flatMap(({ params }) => params) }
}

/** The conditions that hold for all facets and classes: what is on sale, of a seller. */
export function commonConditions(filter: ListingFilter): Conditions {
  const conditions = new Conditions().add("l.deleted_at is null")
  if (filter.seller) conditions.add("s.handle = ?", filter.seller)
  return conditions
}

/** All that the words find: the last tier, as each is within the next. */
export function foundConditions(filter: ListingFilter): Conditions {
  const conditions = commonConditions(filter)
  const last = filter.tiers?.at(-1)
  if (!last) return conditions
  const { sql, params } = tierCondition(last)
  return conditions.add(sql, ...params)
}

const always: Statement = { sql: "true", params: [] }

/** What each filter asks of a listing; a facet leaves out its own. */
export function filterFlags(filter: ListingFilter) {
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
export function bandOf(near: readonly string[][]): Statement {
  const cases = near.map((_, at) => `when l.commune_slug = any(?::text[]) then ${at}`)
  return {
    sql: cases.length ? `case ${cases.join(" ")} else ${near.length} end as band` : "0 as band",
    params: near.map(listOf),
  }
}

/** The orders within a class of fit. */
export const orders = {
  relevance: "in_stock desc, listed_at desc, id",
  near: "band, in_stock desc, listed_at desc, id",
  newest: "listed_at desc, id",
  price_asc: "price, listed_at desc, id",
  price_desc: "price desc, listed_at desc, id",
} as const

/** A class of listings: its condition, and whether several choices have to be met at once. */
export type ListingClass = Statement & { isJoint: boolean }

export const everything: ListingClass = { ...always, isJoint: false }

/** Classes of listings, the best first: a tier each, or those of one fit where another order than fit was chosen. */
export function classesOf({ tiers = [], sort }: ListingQuery): ListingClass[] {
  const classes =
    sort === "relevance"
      ? tiers.map((tier) => [tier])
      : [...Map.groupBy(tiers, ({ fit }) => fit)].sort(([a], [b]) => a - b).map(([, each]) => each)
  return classes.map((each) => {
    const conditions = each.map(tierCondition)
    return {
      sql: conditions.map(({ sql }) => `(${sql})`).join(" or "),
      params: conditions.flatMap(({ params }) => params),
      isJoint: each.some(({ all }) => all.length > 1),
    }
  })
}
