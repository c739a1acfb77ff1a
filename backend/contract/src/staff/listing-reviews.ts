import { textSchema } from "@chophien/vocabulary/schemas"
import * as z from "zod/mini"
import { amount, time } from "../wire/fields"
import { pageAnswer, pageFields } from "../wire/page"
import { listOf } from "../wire/read-list"
import { route } from "../wire/route"
import { reviewCauses, trustLevels } from "./moderation"

/** What of a listing is compared; `prices` by the variants' names. */
const shownSchema = z.object({
  title: z.string(),
  description: z.string(),
  pictures: z.array(z.string()),
  category: z.nullable(z.string()),
  prices: z.array(z.object({ name: z.string(), price: amount })),
})
export type ShownListing = z.infer<typeof shownSchema>

/** A listing that waits for a person, or that staff hold. */
const listingReviewSchema = z.object({
  product_id: z.string(),
  title: z.string(),
  description: z.string(),
  seller_id: z.string(),
  seller_name: z.string(),
  asked_at: z.nullable(time),
  decided_at: z.nullable(time),
  /** What staff wrote to the seller. */
  note: z.nullable(z.string()),
  /** What else of it has to be looked at: new goods, or what changed. */
  causes: z.array(z.enum(reviewCauses)),
  /** What shoppers saw before, beside what they would see; null where that is not known. */
  before: z.nullable(shownSchema),
  after: shownSchema,
  trust: z.enum(trustLevels),
  /** The rules that its words met. */
  reasons: z.array(z.object({ reason: z.string(), law: z.string() })),
})
export type ListingReview = z.infer<typeof listingReviewSchema>

export const listListingReviews = route({
  method: "GET",
  path: "/admin/listing-reviews",
  auth: "staff",
  summary:
    "Listings that wait for a person before they are shown, or that staff hold; who waits longest first.",
  query: z.strictObject({
    state: z._default(z.enum(["waiting", "held"]), "waiting"),
    ...pageFields({ limit: 20, limit_max: 100 }),
  }),
  answer: z.object({ reviews: listOf(listingReviewSchema), ...pageAnswer }),
})

export const decideListingReview = route({
  method: "POST",
  path: "/admin/listing-reviews/:product_id/decide",
  auth: "staff",
  summary: "Lets a listing through, which puts it on sale, or holds it; its seller gets a mail.",
  body: z.strictObject({
    decision: z.enum(["pass", "hold"]),
    /** For the seller: why, and what to change. */
    note: z.optional(textSchema(1000, { length_min: 1, lines: true })),
  }),
  answer: z.object({ product_id: z.string(), state: z.enum(["held", "passed"]) }),
  problems: ["not_found", "seller_not_active", "takedown_stands", "busy"],
})
