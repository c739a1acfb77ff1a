import { textSchema } from "@chophien/vocabulary/schemas"
import * as z from "zod/mini"
import { slug, time } from "../wire/fields"
import { listOf } from "../wire/read-list"
import {
  ownReviewSchema,
  publicReviewSchema,
  ratingSchema,
  reportReasons,
  review_photos_max,
  reviewText,
  sellerRatingSchema,
  stars,
} from "../wire/review"
import { route } from "../wire/route"
import { readOrderGroup } from "./order-groups"

const coreId = z.string().check(z.regex(/^[A-Za-z0-9_]{1,80}$/))

/** One seller's order, as its shopper can review it. */
const reviewableOrderSchema = z.object({
  order_id: z.string(),
  seller_name: z.string(),
  /** Whether something of it came, and it is not too late. */
  open: z.boolean(),
  /** Until when the first review can be written; null before anything came. */
  until: z.nullable(time),
  products: z.array(
    z.object({ product_id: z.string(), title: z.string(), review: z.nullable(ownReviewSchema) })
  ),
  /** How the shopper rated the seller; null before. */
  seller_review: z.nullable(
    z.object({ speed: z.int(), packing: z.int(), written_at: time, editable_until: z.nullable(time) })
  ),
})
export type ReviewableOrder = z.infer<typeof reviewableOrderSchema>

const orderReviews = z.object({ orders: z.array(reviewableOrderSchema) })
export type OrderReviews = z.infer<typeof orderReviews>

const { params, headers, field_problems } = readOrderGroup

export const readOrderReviews = route({
  method: "GET",
  path: "/store/order-groups/:id/reviews",
  auth: "publishable",
  summary:
    "What the shopper of an order group can review, and what they wrote; for who holds its access token.",
  params,
  headers,
  field_problems,
  answer: orderReviews,
  problems: ["too_many_requests"],
})

export const writeReview = route({
  method: "POST",
  path: "/store/order-groups/:id/reviews",
  auth: "publishable",
  summary:
    "The shopper reviews one product of an order of which something came, or changes the review. What a rule stops waits for a person; the same again changes nothing.",
  params,
  headers,
  body: z.strictObject({
    order_id: coreId,
    product_id: coreId,
    stars: stars(),
    text: z._default(reviewText(), ""),
    photo_ids: z._default(z.array(coreId).check(z.maxLength(review_photos_max)), []),
  }),
  field_problems,
  answer: orderReviews,
  problems: [
    "not_found",
    "review_not_open",
    "review_too_late",
    "review_answered",
    "review_photo_unknown",
    "busy",
    "too_many_requests",
  ],
})

export const rateSeller = route({
  method: "POST",
  path: "/store/order-groups/:id/seller-reviews",
  auth: "publishable",
  summary:
    "The shopper rates how quickly a seller sent an order and how well it was packed, or changes that.",
  params,
  headers,
  body: z.strictObject({ order_id: coreId, speed: stars(), packing: stars() }),
  field_problems,
  answer: orderReviews,
  problems: ["not_found", "review_not_open", "review_too_late", "busy", "too_many_requests"],
})

/** In which order reviews are read. */
export const reviewSorts = ["newest", "lowest"] as const

/** Where a page of reviews begins, as the page before it says. */
const reviewCursor = z.string().check(z.regex(/^[1-5]\.[0-9]{1,19}\.[A-Za-z0-9_]{1,80}$/))

const reviewsQuery = z.strictObject({
  sort: z._default(z.enum(reviewSorts), "newest"),
  after: z.optional(reviewCursor),
  limit: z._default(z.coerce.number<number>().check(z.int(), z.minimum(1), z.maximum(20)), 10),
})

const reviewPage = {
  reviews: listOf(publicReviewSchema),
  /** Where the next page begins; null after the last. */
  next: z.nullable(z.string()),
}

export const listProductReviews = route({
  method: "GET",
  path: "/store/catalogue/listings/:handle/reviews",
  auth: "publishable",
  summary: "What buyers wrote of a listing, page by page, with its average and how many gave how many stars.",
  params: z.object({ handle: slug }),
  query: reviewsQuery,
  answer: z.object({
    rating: z.nullable(ratingSchema),
    /** How many gave one star, two, and so on to five. */
    stars: z.array(z.int()),
    ...reviewPage,
  }),
  problems: ["listing_not_found"],
})

export const listSellerReviews = route({
  method: "GET",
  path: "/store/catalogue/sellers/:handle/reviews",
  auth: "publishable",
  summary: "What buyers wrote of a seller's goods, page by page, and how they rate the seller.",
  params: z.object({ handle: slug }),
  query: reviewsQuery,
  answer: z.object({ rating: z.nullable(sellerRatingSchema), ...reviewPage }),
  problems: ["seller_not_found"],
})

export const reportReview = route({
  method: "POST",
  path: "/store/catalogue/reviews/:id/reports",
  auth: "publishable",
  summary: "Anybody reports a review; staff look at it. It stays in sight until they decide.",
  params: z.object({ id: coreId }),
  body: z.strictObject({ reason: z.enum(reportReasons), text: z._default(textSchema(500), "") }),
  answer: z.object({ reported: z.literal(true) }),
  problems: ["not_found", "too_many_requests"],
})
