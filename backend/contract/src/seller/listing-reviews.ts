import * as z from "zod/mini"
import { nothing } from "../wire/fields"
import { listOf } from "../wire/read-list"
import { route } from "../wire/route"

/** A listing that is not shown because a person of the centre looks at it first, or holds it. */
const ownReviewSchema = z.object({
  listing_id: z.string(),
  title: z.string(),
  state: z.enum(["waiting", "held"]),
  /** Why its words have to be looked at, in the caller's language. */
  reasons: z.array(z.string()),
  /** What staff wrote. */
  note: z.nullable(z.string()),
})
export type OwnListingReview = z.infer<typeof ownReviewSchema>

export const listOwnListingReviews = route({
  method: "GET",
  path: "/seller/listing-reviews",
  auth: "member",
  summary:
    "The seller's listings that wait for a look of the centre before they are shown, or that it holds.",
  query: nothing,
  answer: z.object({ reviews: listOf(ownReviewSchema) }),
})
