import { reviewStates } from "@chophien/vocabulary/review-state"
import { textSchema } from "@chophien/vocabulary/schemas"
import * as z from "zod/mini"
import { legibleText, time } from "./fields"
import { pictureSchema } from "./picture"

/** Why a review waits for a person. */
export const reviewFindings = ["phone", "email", "link", "account", "app", "bad_word"] as const
export type ReviewFinding = (typeof reviewFindings)[number]

/** Why somebody reports a review. */
export const reportReasons = ["untrue", "offensive", "private_data", "advertising", "other"] as const

/** The most photos of one review. */
export const review_photos_max = 4
/** The longest text of a review and of its answer. */
export const review_text_max = 1000

/** Stars from one to five. */
// @__NO_SIDE_EFFECTS__
export const stars = () => z.int().check(z.minimum(1), z.maximum(5))

/** What a shopper writes of goods; stars alone are a review too. */
// @__NO_SIDE_EFFECTS__
export const reviewText = () => textSchema(review_text_max, { lines: true })

/** A seller's answer to a review. */
// @__NO_SIDE_EFFECTS__
export const reviewAnswerText = () => legibleText(review_text_max)

/** An average is shown with its count: from one review to 5.0 of a thousand. One decimal. */
export const ratingSchema = z.object({ average: z.number(), count: z.int() })
export type Rating = z.infer<typeof ratingSchema>

/** How buyers rate a seller: how quickly it sends, and how well it packs. */
export const sellerRatingSchema = z.object({ speed: z.number(), packing: z.number(), count: z.int() })
export type SellerRating = z.infer<typeof sellerRatingSchema>

const answerSchema = z.nullable(z.object({ text: z.string(), at: time }))

const written = {
  id: z.string(),
  stars: z.int(),
  /** Empty where the shopper gave stars alone. */
  text: z.string(),
  photos: z.array(pictureSchema),
  written_at: time,
  /** When its shopper last changed it. */
  edited_at: z.nullable(time),
  answer: answerSchema,
}

/** A review as everybody reads it; `author` is no full name. */
export const publicReviewSchema = z.object({
  ...written,
  author: z.string(),
  product: z.object({ handle: z.nullable(z.string()), title: z.string() }),
})
export type PublicReview = z.infer<typeof publicReviewSchema>

/** A review as its shopper sees it. */
export const ownReviewSchema = z.object({
  ...written,
  state: z.enum(reviewStates),
  /** Ids of its photos, to be sent again with a change. */
  photo_ids: z.array(z.string()),
  /** Why it waits for a person. */
  findings: z.array(z.enum(reviewFindings)),
  /** Why staff hid it. */
  hidden_reason: z.nullable(z.string()),
  /** Until when it can be changed; null once its seller answered, or time is over. */
  editable_until: z.nullable(time),
})
export type OwnReview = z.infer<typeof ownReviewSchema>

/** A review as its seller sees it. */
export const sellerReviewSchema = z.object({
  ...written,
  author: z.string(),
  product_title: z.string(),
  order_id: z.string(),
  order_display_id: z.int(),
  state: z.enum(reviewStates),
  hidden_reason: z.nullable(z.string()),
  /** Whether this seller reported it, and nobody decided yet. */
  reported: z.boolean(),
  acts: z.array(z.enum(["answer", "report"])),
})
export type SellerReview = z.infer<typeof sellerReviewSchema>
