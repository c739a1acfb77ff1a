import { z } from "zod"
import { actFields, noteAct } from "../../core/acts/record-act"
import { BankTransaction } from "../../core/bank-transactions/bank-transaction.entity"
import { destinationSchema } from "../../core/outgoing-payments/destination"
import { findIntent } from "../../core/payment-intents/store"
import { applyMovements, openDesk } from "../../core/reconciliation/apply-movements"
import { lockReview, placeOnIntent, settleReview } from "../../core/review-decisions/assign-review"
import { refundReview } from "../../core/review-decisions/refund-review"
import { Review } from "../../core/reviews/review.entity"
import { amountLimit } from "../../kernel/qr/vietqr"
import { unixSeconds, unixSecondsOrNull } from "../../kernel/time"
import { createdRange, expand, nothing, pageFields, transferAmount } from "../http/fields"
import { listPage, whereCreated } from "../http/list"
import { type Call, route } from "../http/route"
import { missing, refused, StripeError } from "../http/stripe-error"
import { refundObject } from "../refunds/output"
import { presentRefund } from "../refunds/present"
import { reviewList, reviewObject } from "./output"

const url = "/v1/vietqr/reviews"

async function present({ manager }: Pick<Call<unknown>, "manager">, review: Review): Promise<object> {
  const movement = await manager.findOneByOrFail(BankTransaction, { id: review.bank_transaction_id })
  return {
    id: review.id,
    object: "vietqr.review",
    amount: review.amount,
    created: unixSeconds(review.created_at),
    livemode: review.livemode,
    payment_intent: review.payment_intent_id,
    reason: review.reason,
    resolution: review.resolution,
    resolved_at: unixSecondsOrNull(review.resolved_at),
    resolved_by: review.resolved_by,
    resolved_reason: review.resolved_reason,
    status: review.state,
    bank_transaction: {
      id: movement.id,
      object: "vietqr.bank_transaction",
      amount: movement.amount,
      direction: movement.direction,
      description: movement.description,
      reference: movement.reference,
      source: movement.source,
      state: movement.state,
      duplicate_of: movement.duplicate_of,
      occurred_at: unixSeconds(movement.occurred_at),
      counterparty: {
        bank_bin: movement.counterparty_bank_bin,
        account_number: movement.counterparty_account_number,
        name: movement.counterparty_name,
      },
    },
  }
}

const reasonsOfCredits = new Set([
  "no_code",
  "unknown_code",
  "several_codes",
  "other_account",
  "overpaid",
  "paid_again",
  "late",
  "paid_after_cancel",
  "expired_underpaid",
  "canceled_underpaid",
])

/** The open review of a path, locked, of one of the kinds an act is for. */
async function take(
  { manager, caller, params }: Pick<Call<unknown>, "manager" | "caller" | "params">,
  kind: "credit" | "held" | "other"
): Promise<Review> {
  const review =
    caller.account_id === null ? await lockReview(manager, params.review ?? "", caller.livemode) : null
  if (!review) throw missing("review", params.review ?? "")
  if (review.state !== "open")
    throw new StripeError(400, "This review is already resolved.", {
      code: "review_unexpected_state",
      param: "review",
    })
  const is = reasonsOfCredits.has(review.reason)
    ? "credit"
    : review.reason === "possible_duplicate"
      ? "held"
      : "other"
  if (is !== kind)
    throw new StripeError(400, `This act is not for a review of the kind ${review.reason}.`, {
      code: "review_unexpected_state",
      param: "review",
    })
  return review
}

/** How much of a review an act takes: all, or the named part. */
function part(review: Review, asked: number | undefined): number {
  const amount = asked ?? review.amount
  if (amount > review.amount)
    throw refused("amount", "amount_too_large", `Only ${review.amount} VND are left of this review.`)
  if (amount >= amountLimit)
    throw refused(
      "amount",
      "amount_too_large",
      `One bank transfer carries less than ${amountLimit} VND: name a part of the ${review.amount} VND.`
    )
  return amount
}

const assign = route({
  method: "post",
  path: `${url}/:review/assign`,
  scope: "reviews:write",
  output: reviewObject,
  summary: "Give money of a review, whole or in part, to an intent that waits for it",
  input: z.strictObject({
    ...actFields,
    payment_intent: z.string().max(100),
    amount: transferAmount.optional(),
    expand,
  }),
  async handle(call) {
    const { input, manager, caller, gateway } = call
    // Intent first, review second: the order in which every path takes its locks.
    const intent = await findIntent(manager, caller, input.payment_intent, { lock: true })
    const review = await take(call, "credit")
    if (intent.status !== "requires_action")
      throw refused(
        "payment_intent",
        "payment_intent_unexpected_state",
        `The intent is ${intent.status}: it takes no money.`
      )
    const remaining = intent.amount - intent.amount_received
    const amount =
      input.amount === undefined ? Math.min(review.amount, remaining) : part(review, input.amount)
    if (amount > remaining)
      throw refused("amount", "amount_too_large", `The intent needs ${remaining} VND only.`)
    const movement = await manager.findOneByOrFail(BankTransaction, { id: review.bank_transaction_id })
    if (movement.bank_account_id !== intent.bank_account_id)
      throw refused("payment_intent", "parameter_invalid", "The intent collects on another bank account.")
    await placeOnIntent(gateway, manager, review, intent, amount, input)
    await noteAct(manager, {
      livemode: caller.livemode,
      object_id: review.id,
      act: "assign",
      author: input.author,
      reason: input.reason,
    })
    return present(call, review)
  },
})

const refund = route({
  method: "post",
  path: `${url}/:review/refund`,
  scope: "reviews:write",
  output: refundObject,
  summary: "Return money of a review, whole or in part, to a bank account",
  input: z.strictObject({
    ...actFields,
    destination: destinationSchema,
    amount: transferAmount.optional(),
    expand,
  }),
  async handle(call) {
    const { input, manager, caller, gateway } = call
    const review = await take(call, "credit")
    const amount = part(review, input.amount)
    const made = await refundReview(gateway, manager, review, {
      amount,
      destination: input.destination,
      author: input.author,
      reason: input.reason,
    })
    await noteAct(manager, {
      livemode: caller.livemode,
      object_id: review.id,
      act: "refund",
      author: input.author,
      reason: input.reason,
    })
    return presentRefund(manager, made.refund, made.outgoing)
  },
})

const ignore = route({
  method: "post",
  path: `${url}/:review/ignore`,
  scope: "reviews:write",
  output: reviewObject,
  summary: "Leave money where it is, with a reason: nothing is booked",
  input: z.strictObject({ ...actFields, expand }),
  async handle(call) {
    const { input, manager, caller, params } = call
    const known = await manager.findOneBy(Review, { id: params.review ?? "", livemode: caller.livemode })
    const review = await take(call, known && reasonsOfCredits.has(known.reason) ? "credit" : "other")
    await settleReview(manager, review, review.amount, "ignored", input)
    await noteAct(manager, {
      livemode: caller.livemode,
      object_id: review.id,
      act: "ignore",
      author: input.author,
      reason: input.reason,
    })
    return present(call, review)
  },
})

const decide = route({
  method: "post",
  path: `${url}/:review/decide`,
  scope: "reviews:write",
  output: reviewObject,
  summary: "Say whether a movement that two sources seem to tell of is one or two",
  input: z.strictObject({ ...actFields, outcome: z.enum(["duplicate", "separate"]), expand }),
  async handle(call) {
    const { input, manager, caller, gateway, params } = call
    const separate = input.outcome === "separate"
    const known = await manager.findOneBy(Review, { id: params.review ?? "", livemode: caller.livemode })
    const movement =
      known && separate
        ? await manager.findOneByOrFail(BankTransaction, { id: known.bank_transaction_id })
        : null
    // Intents first, review second: the order in which every path takes its locks.
    const desk = movement && (await openDesk(gateway, manager, movement.codes))
    const review = await take(call, "held")
    await manager.update(
      BankTransaction,
      { id: review.bank_transaction_id },
      separate ? { state: "booked", duplicate_of: null } : { state: "duplicate" }
    )
    await settleReview(manager, review, review.amount, input.outcome, input)
    await noteAct(manager, {
      livemode: caller.livemode,
      object_id: review.id,
      act: input.outcome,
      author: input.author,
      reason: input.reason,
    })
    if (desk && movement)
      await applyMovements(desk, [Object.assign(movement, { state: "booked" as const, duplicate_of: null })])
    return present(call, review)
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
    const review =
      call.caller.account_id === null
        ? await call.manager.findOneBy(Review, {
            id: call.params.review ?? "",
            livemode: call.caller.livemode,
          })
        : null
    if (!review) throw missing("review", call.params.review ?? "")
    return present(call, review)
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
  handle: (call) =>
    listPage(call.manager, call.caller, Review, call.input, {
      url,
      ownedBy: null,
      narrow(query) {
        whereCreated(query, call.input.created)
        if (call.caller.account_id !== null) query.andWhere("false")
        if (call.input.status !== undefined)
          query.andWhere("row.state = :status", { status: call.input.status })
        if (call.input.reason !== undefined)
          query.andWhere("row.reason = :reason", { reason: call.input.reason })
        if (call.input.payment_intent !== undefined)
          query.andWhere("row.payment_intent_id = :intent", { intent: call.input.payment_intent })
      },
      present: (review) => present(call, review),
    }),
})

/** Everything below `/v1/vietqr/reviews`. */
export const reviewRoutes = [list, retrieve, assign, refund, ignore, decide]
