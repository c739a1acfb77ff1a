import * as z from "zod/mini"
import { payoutIntervals } from "../seller/money"
import { amount, nothing, time } from "../wire/fields"
import { pageAnswer, pageFields } from "../wire/page"
import { listOf } from "../wire/read-list"
import { route } from "../wire/route"
import { actAnswer, gatewayProblems, reason, reasonBody } from "./money-fields"

/** Why a seller is paid nothing now. */
export const payoutHolds = [
  "no_bank_account",
  "bank_unverified",
  "bank_refused",
  "bank_waits",
  "staff_hold",
  "seller_suspended",
  "not_yet",
  "not_requested",
  "below_min",
  "owes",
  "too_large",
] as const

const sellerName = z.object({ id: z.string(), name: z.string() })

/** The bank account that a seller is paid to. */
export const bankAccountSchema = z.object({
  bank_bin: z.string(),
  bank_name: z.string(),
  account_number: z.string(),
  account_holder_name: z.string(),
  status: z.enum(["new", "verified", "refused"]),
  /** Whether the holder's name is the seller's, or that of one of its members. */
  name_fits: z.boolean(),
  /** Until when a new account is paid nothing. */
  held_until: z.nullable(time),
  changed_at: z.nullable(time),
})
export type BankAccount = z.infer<typeof bankAccountSchema>

/** What a seller would be paid now, or why not. Amounts whole VND. */
export const duePayoutSchema = z.object({
  seller: sellerName,
  /** What would leave; 0 while it is held. */
  amount,
  /** What the seller has at the market, settled and not paid out; below zero it owes. */
  balance: amount,
  on_the_way: amount,
  hold: z.nullable(
    z.object({
      why: z.enum(payoutHolds),
      until: z.nullable(time),
      /** What staff wrote who hold it. */
      reason: z.nullable(z.string()),
      /** To release it by, where staff hold it. */
      hold_id: z.nullable(z.string()),
    })
  ),
  bank: z.nullable(bankAccountSchema),
  /** How the seller is paid; `is_own` where staff agreed on it with the seller. */
  terms: z.object({
    interval: z.enum(payoutIntervals),
    payout_min: amount,
    reserve: amount,
    is_own: z.boolean(),
  }),
})
export type DuePayout = z.infer<typeof duePayoutSchema>

const batchStates = ["making", "to_approve", "sent", "closed", "canceled", "empty"] as const

/** A batch in a list. Amounts whole VND. */
export const payoutBatchSchema = z.object({
  id: z.string(),
  state: z.enum(batchStates),
  made_by: z.string(),
  made_at: time,
  approved_by: z.nullable(z.string()),
  approved_at: z.nullable(time),
  /** Payouts of sellers in it; how many the gateway has, while it is being made. */
  payouts: z.int(),
  payouts_ready: z.int(),
  amount,
})
export type PayoutBatch = z.infer<typeof payoutBatchSchema>

const batchLineStates = [
  "planned",
  "waiting",
  "sent",
  "unknown",
  "paid",
  "failed",
  "refused",
  "canceled",
] as const

/** What leaves to one account. */
export const batchLineSchema = z.object({
  /** The gateway's payout or refund, or our own payout that it does not have. */
  id: z.string(),
  kind: z.enum(["payout", "refund"]),
  state: z.enum(batchLineStates),
  amount,
  /** The seller that is paid; null for a shopper's refund. */
  seller: z.nullable(sellerName),
  account_holder_name: z.string(),
  account_number: z.string(),
  bank_name: z.string(),
  transfer_code: z.string(),
  /** To scan and pay it alone; null until the batch is approved. */
  qr: z.nullable(z.string()),
  failure: z.nullable(z.string()),
  bank_reference: z.nullable(z.string()),
})
export type BatchLine = z.infer<typeof batchLineSchema>

const batchAnswer = z.object({
  batch: payoutBatchSchema,
  lines: z.array(batchLineSchema),
  /** What an approver agrees to; null where nobody has to. */
  fingerprint: z.nullable(z.string()),
  /** Of the lines that would leave or have left. */
  amount,
})

export const listDuePayouts = route({
  method: "GET",
  path: "/admin/payouts/due",
  auth: "staff",
  summary: "What each seller would be paid now, what is held and why, and the batch that is under way.",
  query: nothing,
  answer: z.object({
    due: listOf(duePayoutSchema),
    amount,
    /** The batch that is being made or waits for approval. */
    open_batch_id: z.nullable(z.string()),
  }),
  problems: gatewayProblems,
})

export const makePayoutBatch = route({
  method: "POST",
  path: "/admin/payouts/batches",
  auth: "staff",
  summary:
    "Makes a batch of all that is due, refunds too. It is made by itself from here on and then waits for a second person.",
  body: nothing,
  status: 201,
  answer: z.object({ id: z.string() }),
  problems: ["payout_batch_open"],
})

export const listPayoutBatches = route({
  method: "GET",
  path: "/admin/payouts/batches",
  auth: "staff",
  summary: "Batches, the newest first.",
  query: z.strictObject(pageFields({ limit: 20, limit_max: 100 })),
  answer: z.object({ batches: listOf(payoutBatchSchema), ...pageAnswer }),
})

export const readPayoutBatch = route({
  method: "GET",
  path: "/admin/payouts/batches/:id",
  auth: "staff",
  summary: "A batch with its lines, as the gateway has them now.",
  query: nothing,
  answer: batchAnswer,
  problems: gatewayProblems,
})

export const approvePayoutBatch = route({
  method: "POST",
  path: "/admin/payouts/batches/:id/approve",
  auth: "staff",
  summary:
    "An approver agrees to all of a batch, as it was shown, with a one-time code that only the gateway checks.",
  body: z.strictObject({
    reason,
    approver: z.string().check(z.minLength(1), z.maxLength(100)),
    code: z.string().check(z.trim(), z.minLength(1), z.maxLength(40)),
    fingerprint: z.string().check(z.minLength(1), z.maxLength(100)),
  }),
  answer: actAnswer,
  problems: [...gatewayProblems, "payout_batch_changed", "payout_batch_not_open"],
})

export const cancelPayoutBatch = route({
  method: "POST",
  path: "/admin/payouts/batches/:id/cancel",
  auth: "staff",
  summary: "Gives up a batch that waits for a second person; what was in it is due again.",
  body: reasonBody,
  answer: actAnswer,
  problems: [...gatewayProblems, "payout_batch_not_open"],
})

export const readPayoutFile = route({
  method: "GET",
  path: "/admin/payouts/batches/:id/file",
  auth: "staff",
  summary: "The file for the bank's bulk transfer, once the batch was approved. `content` is base64.",
  query: z.strictObject({
    format: z._default(z.enum(["csv", "xlsx"]), "xlsx"),
    /** How the bank wants it, as staff have written it down; then that says the format, and what was paid is left out. */
    bank_file: z.optional(z.string().check(z.minLength(1), z.maxLength(100))),
  }),
  answer: z.object({ file_name: z.string(), content: z.string() }),
  problems: [...gatewayProblems, "payout_batch_not_approved"],
})

export const failPayout = route({
  method: "POST",
  path: "/admin/payouts/lines/:id/failed",
  auth: "staff",
  summary:
    "The bank did not make a seller's payout: the money is the seller's again and goes with the next batch.",
  body: reasonBody,
  answer: actAnswer,
  problems: gatewayProblems,
})

export const verifyBankAccount = route({
  method: "POST",
  path: "/admin/payouts/accounts/:id/verify",
  auth: "staff",
  summary: "Staff found a seller's bank account to be the seller's, or not. `id` is the seller's.",
  body: z.strictObject({ reason, outcome: z.enum(["verified", "refused"]) }),
  answer: actAnswer,
  problems: [...gatewayProblems, "money_account_needed"],
})

export const setPayoutTerms = route({
  method: "POST",
  path: "/admin/payouts/terms",
  auth: "staff",
  summary:
    "How often a seller is paid, from which amount on, and what stays with the market; of all sellers without an own one where `seller_id` is null. What is null follows the market's settings.",
  body: z.strictObject({
    seller_id: z.nullable(z.string().check(z.minLength(1), z.maxLength(100))),
    interval: z.enum(payoutIntervals),
    payout_min: z.nullable(z.int().check(z.minimum(0), z.maximum(10_000_000))),
    reserve: z.nullable(z.int().check(z.minimum(0), z.maximum(100_000_000))),
    reason,
  }),
  status: 201,
  answer: actAnswer,
  problems: ["money_item_not_found"],
})

export const holdPayouts = route({
  method: "POST",
  path: "/admin/payouts/sellers/:id/hold",
  auth: "staff",
  summary: "Pays a seller nothing until a day, for a reason that the seller reads.",
  body: z.strictObject({ reason, until: z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/)) }),
  answer: actAnswer,
  problems: ["money_item_not_found"],
})

export const releasePayouts = route({
  method: "POST",
  path: "/admin/payouts/holds/:id/release",
  auth: "staff",
  summary: "Ends a hold before its day.",
  body: reasonBody,
  answer: actAnswer,
  problems: ["money_item_not_found"],
})
