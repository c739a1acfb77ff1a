import type { ReviewFinding } from "@chophien/contract/wire/review"
import type { ProductStars, RatingsPort, SellerStars } from "@chophien/listings/ports/ratings"
import { runStatement, type SqlContext } from "@chophien/platform/run-statement"
import type { ReviewAct, ReviewActor, ReviewState, ReviewStep } from "@chophien/vocabulary/review-state"
import type { InferTypeOf } from "@medusajs/framework/types"
import {
  generateEntityId,
  InjectManager,
  InjectTransactionManager,
  MedusaContext,
  MedusaService,
} from "@medusajs/framework/utils"
import ProductRating from "./models/product-rating"
import Review from "./models/review"
import ReviewEntry from "./models/review-entry"
import SellerRating from "./models/seller-rating"
import SellerReview from "./models/seller-review"
import {
  addEntryStatement,
  addSellerRatingStatement,
  changeSellerRatingStatement,
  type PageOfReviews,
  rateProductStatement,
  reviewPageStatement,
} from "./statements"

export type ReviewPhoto = { id: string; url: string }
export type ReviewRow = Omit<InferTypeOf<typeof Review>, "photos"> & { photos: unknown }

/** A review with the moment it was written, in microseconds since 1970. */
export type ShownRow = ReviewRow & { written_us: string }

/** What a shopper writes of one product of one order. */
export type WrittenReview = Pick<
  ReviewRow,
  | "order_group_id"
  | "order_id"
  | "order_display_id"
  | "product_id"
  | "product_title"
  | "seller_id"
  | "author"
  | "stars"
  | "text"
> & { photos: ReviewPhoto[]; findings: ReviewFinding[] }

/** One act on a review that stands, as the rules allow it. */
export type ReviewDeed = {
  id: string
  /** In which state it was read; another one refuses the act. */
  from: ReviewState
  act: Exclude<ReviewAct, "write" | "edit">
  actor: ReviewActor
  actor_id: string | null
  step: ReviewStep
  text: string | null
  reason: string | null
}

/** Writes into the transaction of an act: the mails about it, so that neither is there without the other. */
export type WriteAlong = (context: SqlContext) => Promise<unknown>

type Levels = Record<`stars_${1 | 2 | 3 | 4 | 5}`, number>
const levelsOf = (row: Levels): number[] => [row.stars_1, row.stars_2, row.stars_3, row.stars_4, row.stars_5]

type Counted = { product_id: string; stars: number; state: ReviewState }

/**
 * Owns what buyers write of goods and sellers, and the sums that averages are made of. Each change of a review changes
 * the sums of its product in the same transaction. Times are the database's; callers hold the order's lock.
 */
export default class ReviewModuleService
  extends MedusaService({ Review, ReviewEntry, SellerReview, ProductRating, SellerRating })
  implements RatingsPort
{
  /** Writes a review or changes the one of the same product and order. @returns its id */
  @InjectTransactionManager()
  async write(
    review: WrittenReview,
    { step, act }: { step: ReviewStep; act: "write" | "edit" },
    writeAlong: WriteAlong,
    @MedusaContext() context: SqlContext = {}
  ): Promise<string> {
    const [before] = await runStatement<Counted>(
      context,
      `select product_id, stars, state from review where order_id = ? and product_id = ? and deleted_at is null for update`,
      [review.order_id, review.product_id]
    )
    const [row] = await runStatement<{ id: string }>(
      context,
      `insert into review (id, order_group_id, order_id, order_display_id, product_id, product_title, seller_id, author, stars, text,
          photos, state, findings, written_at, reported_at)
       values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, array(select jsonb_array_elements_text(?::jsonb)), now(), null)
       on conflict (order_id, product_id) where deleted_at is null do update
         set stars = excluded.stars, text = excluded.text, photos = excluded.photos, state = excluded.state,
             findings = excluded.findings, hidden_reason = null, edited_at = now(), updated_at = now()
       returning id`,
      [
        generateEntityId(undefined, "rev"),
        review.order_group_id,
        review.order_id,
        review.order_display_id,
        review.product_id,
        review.product_title,
        review.seller_id,
        review.author,
        review.stars,
        review.text,
        JSON.stringify(review.photos),
        step.state,
        JSON.stringify(review.findings),
      ]
    )
    if (!row) throw new Error("A review that was written has no row.")
    const { product_id, stars, text } = review
    await this.count(before, { product_id, stars, state: step.state }, context)
    await this.addEntry(
      { review_id: row.id, act, actor: "shopper", actor_id: null, stars, text, reason: null },
      context
    )
    await writeAlong(context)
    return row.id
  }

  /**
   * Does one act of seller, staff or a visitor, with its entry and the mails about it.
   * @returns `false` where the review is not in the state it was read in; nothing is written then
   */
  @InjectTransactionManager()
  async act(
    deed: ReviewDeed,
    writeAlong: WriteAlong,
    @MedusaContext() context: SqlContext = {}
  ): Promise<boolean> {
    const { id, act, actor, actor_id, step, text, reason } = deed
    const [before] = await runStatement<Counted>(
      context,
      `select product_id, stars, state from review
        where id = ? and state = ? and (? <> 'answer' or answer is null) and deleted_at is null for update`,
      [id, deed.from, act]
    )
    if (!before) return false
    const isAnswer = act === "answer"
    await runStatement(
      context,
      `update review set state = ?,
          answer = case when ? then ? else answer end, answered_at = case when ? then now() else answered_at end,
          answered_by = case when ? then ? else answered_by end,
          hidden_reason = case when ? = 'hidden' then coalesce(?, hidden_reason) end,
          findings = case when ? = 'pass' then '{}' else findings end,
          reported_at = case when ? then coalesce(reported_at, now()) end, updated_at = now()
        where id = ?`,
      [step.state, isAnswer, text, isAnswer, isAnswer, actor_id, step.state, reason, act, step.reported, id]
    )
    await this.count(before, { ...before, state: step.state }, context)
    await this.addEntry({ review_id: id, act, actor, actor_id, stars: null, text, reason }, context)
    await writeAlong(context)
    return true
  }

  /** Writes how a buyer rates a seller, or changes it. */
  @InjectTransactionManager()
  async rate(
    rating: { order_id: string; order_group_id: string; seller_id: string; speed: number; packing: number },
    @MedusaContext() context: SqlContext = {}
  ): Promise<void> {
    const { order_id, order_group_id, seller_id, speed, packing } = rating
    const [before] = await runStatement<{ speed: number; packing: number }>(
      context,
      `select speed, packing from seller_review where order_id = ? and deleted_at is null for update`,
      [order_id]
    )
    await runStatement(
      context,
      `insert into seller_review (order_id, order_group_id, seller_id, speed, packing, written_at) values (?, ?, ?, ?, ?, now())
       on conflict (order_id) do update set speed = excluded.speed, packing = excluded.packing, updated_at = now()`,
      [order_id, order_group_id, seller_id, speed, packing]
    )
    await this.run(
      before
        ? changeSellerRatingStatement({
            seller_id,
            speed: speed - before.speed,
            packing: packing - before.packing,
          })
        : addSellerRatingStatement({ seller_id, speed, packing }),
      context
    )
  }

  /** A page of what everybody reads of a product or a seller. Reads no more rows than it answers, and one. */
  @InjectManager()
  async readPage(page: PageOfReviews, @MedusaContext() context: SqlContext = {}): Promise<ShownRow[]> {
    const { sql, params } = reviewPageStatement(page)
    return await runStatement<ShownRow>(context, sql, params)
  }

  /** How many reviews in sight give a product one star, two, and so on to five. */
  async readLevels(product_id: string): Promise<number[]> {
    const [row] = await this.listProductRatings({ product_id }, { take: 1 })
    return row ? levelsOf(row) : [0, 0, 0, 0, 0]
  }

  async readProductStars(product_ids: string[]): Promise<Map<string, ProductStars>> {
    if (!product_ids.length) return new Map()
    const rows = await this.listProductRatings({ product_id: product_ids }, { take: product_ids.length })
    return new Map(
      rows.map((row) => {
        const levels = levelsOf(row)
        const count = levels.reduce((sum, level) => sum + level, 0)
        const stars = levels.reduce((sum, level, at) => sum + level * (at + 1), 0)
        return [row.product_id, { count, stars }]
      })
    )
  }

  async readSellerStars(seller_ids: string[]): Promise<Map<string, SellerStars>> {
    if (!seller_ids.length) return new Map()
    const rows = await this.listSellerRatings({ seller_id: seller_ids }, { take: seller_ids.length })
    return new Map(rows.map(({ seller_id, count, speed, packing }) => [seller_id, { count, speed, packing }]))
  }

  /** How many reports of a review there are. */
  async countReports(review_id: string): Promise<number> {
    const [, count] = await this.listAndCountReviewEntries({ review_id, act: "report" }, { take: 1 })
    return count
  }

  private async count(before: Counted | undefined, after: Counted, context: SqlContext): Promise<void> {
    const counts = new Map<number, number>()
    if (before?.state === "shown") counts.set(before.stars, -1)
    if (after.state === "shown") counts.set(after.stars, (counts.get(after.stars) ?? 0) + 1)
    const changes = [1, 2, 3, 4, 5].map((stars) => counts.get(stars) ?? 0)
    if (changes.some(Boolean)) await this.run(rateProductStatement(after.product_id, changes), context)
  }

  private async addEntry(
    entry: Pick<
      InferTypeOf<typeof ReviewEntry>,
      "review_id" | "act" | "actor" | "actor_id" | "stars" | "text" | "reason"
    >,
    context: SqlContext
  ): Promise<void> {
    await this.run(addEntryStatement(generateEntityId(undefined, "rent"), entry), context)
  }

  private async run({ sql, params }: { sql: string; params: unknown[] }, context: SqlContext): Promise<void> {
    await runStatement(context, sql, params)
  }
}
