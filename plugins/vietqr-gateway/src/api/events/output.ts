import { z } from "zod"
import { listOf, named, oneOf, seconds, vnd } from "../http/output"

/** The object of `vietqr.review.opened`, and of `vietqr.review.updated`: another credit of the same intent joined it. */
named(
  "OpenedReview",
  z.strictObject({
    id: z.string(),
    object: z.literal("vietqr.review"),
    amount: vnd,
    bank_transaction: z.string(),
    payment_intent: z.string().nullable(),
    reason: z.string(),
    status: z.literal("open"),
  })
)

/** The object of `vietqr.bank_credit.reversed`: the debit, and the credit that it took back. */
named(
  "ReversedCredit",
  z.strictObject({
    id: z.string(),
    object: z.literal("vietqr.bank_transaction"),
    amount: vnd,
    reversed: z.string(),
    payment_intent: z.string(),
    payment_intent_status: z.string(),
  })
)

/** Something that happened, with the object as it was then. */
export const eventObject = named(
  "Event",
  z.strictObject({
    id: z.string(),
    object: z.literal("event"),
    account: z.string().optional(),
    api_version: z.string(),
    created: seconds,
    data: z.strictObject({
      object: oneOf(
        "Account",
        "ApplicationFee",
        "BankAccount",
        "Charge",
        "NamedRefundAccount",
        "OpenedReview",
        "PaymentIntent",
        "Payout",
        "Refund",
        "ReversedCredit",
        "Transfer"
      ),
      previous_attributes: z.record(z.string(), z.unknown()).optional(),
    }),
    livemode: z.boolean(),
    pending_webhooks: z.number().int(),
    request: z.strictObject({ id: z.string().nullable(), idempotency_key: z.string().nullable() }),
    type: z.string(),
  })
)
export const eventList = listOf(eventObject)
