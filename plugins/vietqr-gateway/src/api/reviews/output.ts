import { z } from "zod"
import { listOf, named, seconds, vnd } from "../http/output"

const movement = z.strictObject({
  id: z.string(),
  object: z.literal("vietqr.bank_transaction"),
  amount: vnd,
  direction: z.enum(["credit", "debit"]),
  description: z.string(),
  reference: z.string().nullable(),
  source: z.string(),
  state: z.enum(["booked", "duplicate", "held"]),
  duplicate_of: z.string().nullable(),
  occurred_at: seconds,
  counterparty: z.strictObject({
    bank_bin: z.string().nullable(),
    account_number: z.string().nullable(),
    name: z.string().nullable(),
  }),
})

/** Money that waits for a person, with the movements that brought it. */
export const reviewObject = named(
  "Review",
  z.strictObject({
    id: z.string(),
    object: z.literal("vietqr.review"),
    amount: vnd,
    created: seconds,
    livemode: z.boolean(),
    payment_intent: z.string().nullable(),
    reason: z.string(),
    resolution: z.string().nullable(),
    resolved_at: seconds.nullable(),
    resolved_by: z.string().nullable(),
    resolved_reason: z.string().nullable(),
    status: z.enum(["open", "resolved"]),
    /** The first movement of it. */
    bank_transaction: movement,
    /** What is left of each movement to decide about, oldest first: several credits of one intent are one review. */
    credits: z.array(z.strictObject({ amount: vnd, reason: z.string(), bank_transaction: movement })),
  })
)
export const reviewList = listOf(reviewObject)
