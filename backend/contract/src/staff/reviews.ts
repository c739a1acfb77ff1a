import { reviewStates } from "@chophien/vocabulary/review-state"
import * as z from "zod/mini"
import { legibleText, time } from "../wire/fields"
import { pageAnswer, pageFields } from "../wire/page"
import { pictureSchema } from "../wire/picture"
import { listOf } from "../wire/read-list"
import { reportReasons, reviewFindings } from "../wire/review"
import { route } from "../wire/route"

/** A review as staff see it: with its order, and why it is here. */
const staffReviewSchema = z.object({
  id: z.string(),
  state: z.enum(reviewStates),
  stars: z.int(),
  text: z.string(),
  photos: z.array(pictureSchema),
  author: z.string(),
  written_at: time,
  edited_at: z.nullable(time),
  answer: z.nullable(z.object({ text: z.string(), at: time })),
  findings: z.array(z.enum(reviewFindings)),
  hidden_reason: z.nullable(z.string()),
  product: z.object({ id: z.string(), title: z.string() }),
  seller: z.object({ id: z.string(), name: z.string() }),
  order_id: z.string(),
  reports: z.array(
    z.object({
      by: z.enum(["seller", "visitor"]),
      reason: z.enum(reportReasons),
      text: z.string(),
      at: time,
    })
  ),
  acts: z.array(z.enum(["pass", "hide"])),
})
export type StaffReview = z.infer<typeof staffReviewSchema>

/** Which reviews a list shows: those that wait or were reported, those hidden, or all. */
export const staffReviewFilters = ["to_decide", "hidden", "all"] as const

export const listShopperReviews = route({
  method: "GET",
  path: "/admin/shopper-reviews",
  auth: "staff",
  summary: "Reviews of buyers: those that wait for a person with the oldest first, others with the newest.",
  query: z.strictObject({
    ...pageFields({ limit: 20, limit_max: 50, offset_max: 10_000 }),
    state: z._default(z.enum(staffReviewFilters), "to_decide"),
  }),
  answer: z.object({ reviews: listOf(staffReviewSchema), ...pageAnswer }),
})

export const moderateReview = route({
  method: "POST",
  path: "/admin/shopper-reviews/:id/decide",
  auth: "staff",
  summary: "Staff let a review be shown, or hide it with a reason that shopper and seller read.",
  body: z.strictObject({ act: z.enum(["pass", "hide"]), reason: z.optional(legibleText(500)) }),
  answer: z.object({ review: staffReviewSchema }),
  problems: ["not_found", "review_moved_on", "review_reason_missing", "busy"],
})
