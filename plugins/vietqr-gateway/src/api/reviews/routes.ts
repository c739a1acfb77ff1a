import { z } from "zod"
import { assignReview } from "../../core/review-decisions/assign-review"
import { bookReview, ownKinds } from "../../core/review-decisions/book-review"
import { decideReview } from "../../core/review-decisions/decide-review"
import { ignoreReview } from "../../core/review-decisions/ignore-review"
import { refundReview } from "../../core/review-decisions/refund-review"
import { Review } from "../../core/reviews/review.entity"
import { findReview, whereReviewOf } from "../../core/reviews/store"
import { NotFoundError } from "../../kernel/errors"
import { platformOnly } from "../http/authenticate"
import {
  createdRange,
  decisionFields,
  destinationInput,
  expand,
  nothing,
  pageFields,
  transferAmount,
} from "../http/fields"
import { listPage, whereCreated } from "../http/list"
import { decisionOf, pathParam, route } from "../http/route"
import { refundObject } from "../refunds/output"
import { presentRefund } from "../refunds/present"
import { reviewList, reviewObject } from "./output"
import { presentReview, presentReviews } from "./present"

const url = "/v1/vietqr/reviews"

/** Which part of a review is meant: all of it where neither is named. */
const wantedFields = {
  amount: transferAmount.optional(),
  /** The one credit of several whose money is meant. */
  bank_transaction: z.string().max(100).optional(),
}

const assign = route({
  method: "post",
  path: `${url}/:review/assign`,
  scope: "reviews:write",
  output: reviewObject,
  summary: "Give money of a review, whole or in part, to an intent that waits for it",
  input: z.strictObject({
    ...decisionFields,
    payment_intent: z.string().max(100),
    ...wantedFields,
    expand,
  }),
  async handle(call) {
    const { context, caller } = call
    const { payment_intent, amount, bank_transaction } = call.input
    const review = await assignReview(context, caller, {
      review_id: pathParam(call, "review"),
      payment_intent_id: payment_intent,
      wanted: { amount, bank_transaction },
      decision: decisionOf(call),
    })
    return presentReview(context.manager, review)
  },
})

const refund = route({
  method: "post",
  path: `${url}/:review/refund`,
  scope: "reviews:write",
  output: refundObject,
  summary: "Return money of a review, whole or in part, to a bank account",
  input: z.strictObject({
    ...decisionFields,
    destination: destinationInput,
    ...wantedFields,
    expand,
  }),
  async handle(call) {
    const { context, caller } = call
    const { destination, amount, bank_transaction } = call.input
    const made = await refundReview(context, caller, {
      review_id: pathParam(call, "review"),
      wanted: { amount, bank_transaction },
      destination,
      decision: decisionOf(call),
    })
    return presentRefund(context.manager, made)
  },
})

const ignore = route({
  method: "post",
  path: `${url}/:review/ignore`,
  scope: "reviews:write",
  output: reviewObject,
  summary: "Leave money where it is, with a reason: nothing is booked",
  input: z.strictObject({ ...decisionFields, expand }),
  async handle(call) {
    const { context, caller } = call
    const review = await ignoreReview(context, caller, pathParam(call, "review"), decisionOf(call))
    return presentReview(context.manager, review)
  },
})

const bookOwn = route({
  method: "post",
  path: `${url}/:review/book`,
  scope: "reviews:write",
  output: reviewObject,
  summary:
    "Book money of a review on the platform's own balance, with a reason: a bank's fee, interest, a top-up, a write-off",
  input: z.strictObject({ ...decisionFields, as: z.enum(ownKinds), expand }),
  async handle(call) {
    const { context, caller, input } = call
    platformOnly(caller, "What is booked on the platform's balance is for the platform to decide.")
    const id = pathParam(call, "review")
    return presentReview(context.manager, await bookReview(context, caller, id, input.as, decisionOf(call)))
  },
})

const decide = route({
  method: "post",
  path: `${url}/:review/decide`,
  scope: "reviews:write",
  output: reviewObject,
  summary: "Say whether a movement that two sources seem to tell of is one or two",
  input: z.strictObject({ ...decisionFields, outcome: z.enum(["duplicate", "separate"]), expand }),
  async handle(call) {
    const { context, caller } = call
    const id = pathParam(call, "review")
    return presentReview(
      context.manager,
      await decideReview(context, caller, id, call.input.outcome, decisionOf(call))
    )
  },
})

const retrieve = route({
  method: "get",
  path: `${url}/:review`,
  scope: "reviews:read",
  output: reviewObject,
  summary: "Retrieve a review with its movement",
  input: nothing,
  async handle(call) {
    const { manager } = call.context
    const id = pathParam(call, "review")
    const review = await findReview(manager, call.caller, id)
    if (!review) throw new NotFoundError("review", id)
    return presentReview(manager, review)
  },
})

const list = route({
  method: "get",
  path: url,
  scope: "reviews:read",
  output: reviewList,
  summary: "List what waits for a person, newest first",
  input: z.strictObject({
    ...pageFields,
    created: createdRange,
    status: z.enum(["open", "resolved"]).optional(),
    reason: z.string().max(50).optional(),
    payment_intent: z.string().max(100).optional(),
  }),
  handle: ({ context: { manager }, caller, input }) =>
    listPage(manager, caller, Review, input, {
      url,
      ownedBy: null,
      narrow(query) {
        whereCreated(query, input.created)
        whereReviewOf(query, caller)
        if (input.status !== undefined) query.andWhere("row.state = :status", { status: input.status })
        if (input.reason !== undefined) query.andWhere("row.reason = :reason", { reason: input.reason })
        if (input.payment_intent !== undefined)
          query.andWhere("row.payment_intent_id = :intent", { intent: input.payment_intent })
      },
      presentAll: (reviews) => presentReviews(manager, reviews),
    }),
})

/** Everything below `/v1/vietqr/reviews`. */
export const reviewRoutes = [list, retrieve, assign, refund, bookOwn, ignore, decide]
