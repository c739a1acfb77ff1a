type Statement = { sql: string; params: unknown[] }

/** Which reviews a page shows: of a product or a seller, after the last one of the page before. */
export type PageOfReviews = {
  of: "product" | "seller"
  id: string
  sort: "newest" | "lowest"
  /** The last review of the page before; `at` in microseconds since 1970. */
  after: { stars: number; at: string; id: string } | null
  limit: number
}

const columns = `id, order_group_id, order_id, order_display_id, product_id, product_title, seller_id, author, stars, text,
  photos, state, findings, hidden_reason, written_at, edited_at, answer, answered_at, answered_by, reported_at`
const timeOf = `to_timestamp(?::numeric / 1000000)`
const newest = "order by written_at desc, id desc limit ?::int"

/**
 * One page by the index of its order: what the pages before hold is not read again. Of the lowest stars first, the rest
 * of the level where the last page ended is read, then the levels above it.
 */
export function reviewPageStatement({ of, id, sort, after, limit }: PageOfReviews): Statement {
  const shown = `select ${columns}, (extract(epoch from written_at) * 1000000)::bigint::text as written_us from review
    where ${of}_id = ? and state = 'shown' and deleted_at is null`
  const older = `and (written_at, id) < (${timeOf}, ?)`
  if (sort === "newest")
    return {
      sql: `${shown} ${after ? older : ""} ${newest}`,
      params: [id, ...(after ? [after.at, after.id] : []), limit],
    }
  const lowest = "order by stars, written_at desc, id desc limit ?::int"
  if (!after) return { sql: `${shown} ${lowest}`, params: [id, limit] }
  return {
    sql: `select * from (
        (${shown} and stars = ? ${older} ${newest}) union all (${shown} and stars > ? ${lowest})
      ) page ${lowest}`,
    params: [id, after.stars, after.at, after.id, limit, id, after.stars, limit, limit],
  }
}

/** Adds to how many reviews give a product one star, two, and so on. */
export const rateProductStatement = (product_id: string, changes: readonly number[]): Statement => ({
  sql: `insert into product_rating (product_id, stars_1, stars_2, stars_3, stars_4, stars_5) values (?, ?, ?, ?, ?, ?)
    on conflict (product_id) do update set ${[1, 2, 3, 4, 5]
      .map((level) => `stars_${level} = product_rating.stars_${level} + ?`)
      .join(", ")}, updated_at = now()`,
  params: [product_id, ...changes.map((change) => Math.max(0, change)), ...changes],
})

/** How a buyer rates a seller, one to five each. */
type SellerStars = { seller_id: string; speed: number; packing: number }

/** Adds one more rating of a seller. */
export const addSellerRatingStatement = ({ seller_id, speed, packing }: SellerStars): Statement => ({
  sql: `insert into seller_rating as known (seller_id, count, speed, packing) values (?, 1, ?, ?)
    on conflict (seller_id) do update set count = known.count + 1, speed = known.speed + excluded.speed,
      packing = known.packing + excluded.packing, updated_at = now()`,
  params: [seller_id, speed, packing],
})

/** Changes the sums of a seller by what one rating of it changed. */
export const changeSellerRatingStatement = ({ seller_id, speed, packing }: SellerStars): Statement => ({
  sql: `update seller_rating set speed = speed + ?, packing = packing + ?, updated_at = now() where seller_id = ?`,
  params: [speed, packing, seller_id],
})

/** Writes what happened to a review. */
export const addEntryStatement = (
  id: string,
  entry: {
    review_id: string
    act: string
    actor: string
    actor_id: string | null
    stars: number | null
    text: string | null
    reason: string | null
  }
): Statement => ({
  sql: `insert into review_entry (id, review_id, act, actor, actor_id, stars, text, reason, acted_at)
    values (?, ?, ?, ?, ?, ?, ?, ?, now())`,
  params: [
    id,
    entry.review_id,
    entry.act,
    entry.actor,
    entry.actor_id,
    entry.stars,
    entry.text,
    entry.reason,
  ],
})
