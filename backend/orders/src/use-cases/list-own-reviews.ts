import type { Answer, ReadQuery } from "@chophien/contract"
import type { listOwnReviews as route } from "@chophien/contract/seller/reviews"
import type { SellerReview } from "@chophien/contract/wire/review"
import { sellerRatingOf } from "@chophien/listings/catalogue/ratings-view"
import { Problem } from "@chophien/platform/problem"
import type { MedusaContainer } from "@medusajs/framework/types"
import { reviewService } from "../modules/review"
import type { ReviewRow } from "../modules/review/service"
import { sellerReviewOf } from "../reviews/review-views"
import { reviewTexts as texts } from "../texts/review"

/** A review that a seller wants to see or answer. */
export type OwnedReview = { id: string; seller_id: string }

/** What a seller sees: reviews that are or were in sight. What waits for a person nobody reads yet. */
const seenStates: ReviewRow["state"][] = ["shown", "hidden"]
const seen = { state: seenStates }

async function viewsOf(container: MedusaContainer, rows: ReviewRow[]): Promise<SellerReview[]> {
  const reported = rows.filter(({ reported_at }) => reported_at !== null).map(({ id }) => id)
  const entries = reported.length
    ? await reviewService(container).listReviewEntries(
        { review_id: reported, act: "report", actor: "seller" },
        { select: ["review_id", "acted_at"], take: null }
      )
    : []
  return rows.map((row) =>
    sellerReviewOf(
      row,
      entries.some(
        ({ review_id, acted_at }) =>
          review_id === row.id && row.reported_at !== null && new Date(acted_at) >= new Date(row.reported_at)
      )
    )
  )
}

/** A page of what buyers wrote of a seller's goods, how many wait for its answer, and how it is rated. */
export async function listOwnReviews(
  container: MedusaContainer,
  { seller_id, state, limit, offset }: { seller_id: string } & ReadQuery<typeof route>
): Promise<Answer<typeof route>> {
  const service = reviewService(container)
  const waiting = { seller_id, state: "shown" as const, answer: null }
  const [[rows, count], [, to_answer], stars] = await Promise.all([
    service.listAndCountReviews(state === "to_answer" ? waiting : { seller_id, ...seen }, {
      take: limit,
      skip: offset,
      order: state === "to_answer" ? { written_at: "ASC", id: "ASC" } : { written_at: "DESC", id: "DESC" },
    }),
    service.listAndCountReviews(waiting, { take: 1, select: ["id"] }),
    service.readSellerStars([seller_id]),
  ])
  return {
    reviews: await viewsOf(container, rows),
    count,
    limit,
    offset,
    to_answer,
    rating: sellerRatingOf(stars.get(seller_id)),
  }
}

/** The row of a review. @throws Problem `not_found` unless it is of the seller's goods and somebody may read it */
export async function requireOwnReview(container: MedusaContainer, own: OwnedReview): Promise<ReviewRow> {
  const [row] = await reviewService(container).listReviews({ ...own, ...seen }, { take: 1 })
  if (!row) throw new Problem("not_found", texts.not_found)
  return row
}

/** One review of a seller's goods. @throws Problem `not_found` */
export async function readOwnReview(container: MedusaContainer, own: OwnedReview): Promise<SellerReview> {
  const [view] = await viewsOf(container, [await requireOwnReview(container, own)])
  if (!view) throw new Problem("not_found", texts.not_found)
  return view
}
