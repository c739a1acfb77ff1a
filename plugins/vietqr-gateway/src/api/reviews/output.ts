import { z } from "zod"
import { listOf, named, seconds, vnd } from "../http/output"

/** Money that waits for a person, with the movement that brought it. */
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
    bank_transaction: z.strictObject({
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
    }),
  })
)
export const reviewList = listOf(reviewObject)
