import {
  type OwnReview,
  type PublicReview,
  reviewFindings,
  type SellerReview,
} from "@chophien/contract/wire/review"
import { pictureFromUrl } from "@chophien/file-sharp/picture"
import { reviewStep } from "@chophien/vocabulary/review-state"
import { z } from "@medusajs/framework/zod"
import type { ReviewPhoto, ReviewRow } from "../modules/review/service"
import type { ReviewRules } from "./review-rules"
import { editableUntil, factsOfReview } from "./review-window"

const photosSchema = z.array(z.object({ id: z.string(), url: z.string() }))
const findingsSchema = z.array(z.enum(reviewFindings))
const iso = (time: Date | string): string => new Date(time).toISOString()

/** The photos of a review, as they are stored. */
export const photosOf = (row: Pick<ReviewRow, "photos">): ReviewPhoto[] => photosSchema.parse(row.photos)

/** What every reader sees of a review. */
export const writtenOf = (row: ReviewRow) => ({
  id: row.id,
  stars: row.stars,
  text: row.text,
  photos: photosOf(row).flatMap(({ url }) => pictureFromUrl(url) ?? []),
  written_at: iso(row.written_at),
  edited_at: row.edited_at ? iso(row.edited_at) : null,
  answer: row.answer !== null && row.answered_at ? { text: row.answer, at: iso(row.answered_at) } : null,
})

/** Which rules stopped a review. */
export const findingsOf = (row: ReviewRow) => findingsSchema.parse(row.findings)

/** A review as its shopper sees it. */
export function ownReviewOf(row: ReviewRow, rules: ReviewRules, now: Date): OwnReview {
  return {
    ...writtenOf(row),
    state: row.state,
    photo_ids: photosOf(row).map(({ id }) => id),
    findings: findingsOf(row),
    hidden_reason: row.hidden_reason,
    editable_until: editableUntil(row, rules, now)?.toISOString() ?? null,
  }
}

/** A review as everybody reads it; `handle` is where its product is on sale, if it is. */
export const publicReviewOf = (row: ReviewRow, handle: string | null): PublicReview => ({
  ...writtenOf(row),
  author: row.author,
  product: { handle, title: row.product_title },
})

/** A review as its seller sees it. */
export function sellerReviewOf(row: ReviewRow, reported: boolean): SellerReview {
  const facts = factsOfReview(row)
  return {
    ...writtenOf(row),
    author: row.author,
    product_title: row.product_title,
    order_id: row.order_id,
    order_display_id: row.order_display_id,
    state: row.state,
    hidden_reason: row.hidden_reason,
    reported,
    acts: (["answer", "report"] as const).filter(
      (act) => reviewStep(facts, "seller", act) && !(act === "report" && reported)
    ),
  }
}
