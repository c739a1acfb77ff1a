import { textSchema } from "@chophien/vocabulary/schemas"
import * as z from "zod/mini"
import { nothing } from "../wire/fields"
import { pageAnswer, pageFields } from "../wire/page"
import { listOf } from "../wire/read-list"
import { reportReasons, reviewAnswerText, sellerRatingSchema, sellerReviewSchema } from "../wire/review"
import { route } from "../wire/route"

const reviewAnswer = z.object({ review: sellerReviewSchema })

export const listOwnReviews = route({
  method: "GET",
  path: "/seller/reviews",
  auth: "member",
  summary:
    "What buyers wrote of the seller's goods: those without an answer with the oldest first, or all with the newest.",
  query: z.strictObject({
    ...pageFields({ limit: 20, limit_max: 50, offset_max: 10_000 }),
    state: z._default(z.enum(["to_answer", "all"]), "all"),
  }),
  answer: z.object({
    reviews: listOf(sellerReviewSchema),
    ...pageAnswer,
    to_answer: z.int(),
    rating: z.nullable(sellerRatingSchema),
  }),
})

export const readOwnReview = route({
  method: "GET",
  path: "/seller/reviews/:id",
  auth: "member",
  summary: "One review of the seller's goods.",
  query: nothing,
  answer: reviewAnswer,
  problems: ["not_found"],
})

export const answerReview = route({
  method: "POST",
  path: "/seller/reviews/:id/answer",
  auth: "member",
  summary:
    "The seller answers a review, once; from then on its shopper cannot change it. Everybody reads the answer.",
  idempotent: true,
  body: z.strictObject({ text: reviewAnswerText() }),
  answer: reviewAnswer,
  problems: ["not_found", "review_moved_on", "review_words_refused", "busy"],
})

export const reportOwnReview = route({
  method: "POST",
  path: "/seller/reviews/:id/report",
  auth: "member",
  summary: "The seller asks staff to look at a review. It stays in sight until they decide.",
  idempotent: true,
  body: z.strictObject({ reason: z.enum(reportReasons), text: z._default(textSchema(500), "") }),
  answer: reviewAnswer,
  problems: ["not_found", "review_moved_on", "busy"],
})
