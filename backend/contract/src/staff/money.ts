import { accountNumberPattern, bankBinPattern } from "@chophien/vocabulary/bank-account"
import * as z from "zod/mini"
import { paymentClaimSchema } from "../store/order-groups"
import { amount, time } from "../wire/fields"
import { listOf } from "../wire/read-list"
import { route } from "../wire/route"

/** The order group that some money belongs to. */
export const moneyOrderSchema = z.object({
  id: z.string(),
  code: z.string(),
  state: z.string(),
  amount,
  customer_name: z.string(),
  phone: z.string(),
  /** What of its money goes back and has not arrived yet, and what has. */
  amount_returning: amount,
  amount_returned: amount,
})
export type MoneyOrder = z.infer<typeof moneyOrderSchema>

const reviewActs = ["assign", "refund", "ignore", "decide", "cover"] as const

/** Money at the gateway that no rule may place, with the acts that it takes. */
export const reviewSchema = z.object({
  id: z.string(),
  amount,
  reason: z.string(),
  acts: z.array(z.enum(reviewActs)),
  created_at: time,
  bank: z.object({
    direction: z.string(),
    description: z.nullable(z.string()),
    reference: z.nullable(z.string()),
    source: z.string(),
    occurred_at: time,
    payer: z.object({
      bank_bin: z.nullable(z.string()),
      account_number: z.nullable(z.string()),
      name: z.nullable(z.string()),
    }),
  }),
  order: z.nullable(moneyOrderSchema),
  /** Orders that wait for just this amount; of money without an order. A person decides whether it is theirs. */
  likely_orders: z.array(moneyOrderSchema),
})
export type Review = z.infer<typeof reviewSchema>

/** Money for an order that takes none any more. */
export const moneyFlagSchema = z.object({
  id: z.string(),
  intent_id: z.string(),
  note: z.string(),
  created_at: time,
  order: z.nullable(moneyOrderSchema),
})
export type MoneyFlag = z.infer<typeof moneyFlagSchema>

const refundWaits = ["account", "approval", "unknown", "failed"] as const
export const refundActs = ["approve", "cancel", "account", "failed", "again"] as const

/** Money on its way back that stands still, with what a person may do about it. */
export const waitingRefundSchema = z.object({
  id: z.string(),
  amount,
  waits_for: z.enum(refundWaits),
  acts: z.array(z.enum(refundActs)),
  /** How many approvers still have to agree. */
  approvals_missing: z.int(),
  created_at: time,
  to: z.nullable(
    z.object({
      bank_bin: z.string(),
      account_number: z.string(),
      account_holder_name: z.string(),
      bank_name: z.string(),
    })
  ),
  asked_by: z.nullable(z.string()),
  reason: z.nullable(z.string()),
  order: z.nullable(moneyOrderSchema),
})
export type WaitingRefund = z.infer<typeof waitingRefundSchema>

const reason = z.string().check(z.trim(), z.normalize("NFC"), z.minLength(5), z.maxLength(1000))
const partAmount = z.optional(z.int().check(z.minimum(1), z.maximum(1_000_000_000_000)))

/** A bank account in Vietnam that takes money. */
const account = {
  bank_bin: z.string().check(z.regex(bankBinPattern)),
  account_number: z.string().check(z.trim(), z.regex(accountNumberPattern)),
  account_holder_name: z.string().check(z.trim(), z.normalize("NFC"), z.minLength(1), z.maxLength(100)),
}
const accountFields = ["bank_bin", "account_number", "account_holder_name"] as const

const reasonBody = z.strictObject({ reason })
const accountBody = z.strictObject({ reason, ...account })

/** Without an account, the money goes back to where it came from; half an account is none. */
const flagRefundBody = z
  .strictObject({
    reason,
    amount: partAmount,
    bank_bin: z.optional(account.bank_bin),
    account_number: z.optional(account.account_number),
    account_holder_name: z.optional(account.account_holder_name),
  })
  .check((context) => {
    const named = accountFields.filter((name) => context.value[name] !== undefined)
    if (!named.length) return
    for (const name of accountFields) {
      if (context.value[name] === undefined)
        context.issues.push({ code: "invalid_type", expected: "string", input: undefined, path: [name] })
    }
  })

/** What an approver agrees with: who is enrolled at the gateway, and a one-time code that the gateway alone checks. */
const approvalBody = z.strictObject({
  reason,
  approver: z.string().check(z.regex(/^apr_\w{1,60}$/)),
  /** Six digits of the authenticator app, or a recovery code. */
  code: z.string().check(z.trim(), z.regex(/^(\d{6}|[A-Za-z2-7]{4}(-?[A-Za-z2-7]{4}){3})$/)),
})

/** Money that the bank took back from a paid order, whose parcels wait since. */
export const reversalSchema = z.object({
  id: z.string(),
  amount,
  reversed_at: time,
  order: moneyOrderSchema,
  /** Its orders that are not on their way yet. */
  stopped_orders: z.array(z.object({ display_id: z.int(), seller_name: z.string() })),
})
export type Reversal = z.infer<typeof reversalSchema>

/** What a shopper says to have transferred, and money without an order that may be it. */
export const staffClaimSchema = z.object({
  ...paymentClaimSchema.shape,
  order: moneyOrderSchema,
  likely_reviews: z.array(
    z.object({
      id: z.string(),
      amount,
      occurred_at: time,
      description: z.nullable(z.string()),
      payer_name: z.nullable(z.string()),
    })
  ),
})
export type StaffClaim = z.infer<typeof staffClaimSchema>

const actAnswer = z.object({ id: z.string() })

const gatewayProblems = [
  "money_item_not_found",
  "money_already_settled",
  "money_already_returned",
  "money_amount_too_large",
  "money_amount_too_small",
  "money_balance_insufficient",
  "money_account_unusable",
  "money_order_takes_none",
  "money_second_person",
  "money_code_wrong",
  "money_approver_locked",
  "money_taken_back",
  "money_key_reused",
  "money_act_refused",
  "money_gateway_away",
] as const

export const readMoney = route({
  method: "GET",
  path: "/admin/money",
  auth: "staff",
  summary:
    "Money that waits for a person: reviews of the gateway, newest first, and flagged money of order groups.",
  query: z.strictObject({
    /** The last review of the page before. */
    after: z.optional(z.string().check(z.regex(/^\w{1,60}$/))),
  }),
  answer: z.object({ reviews: listOf(reviewSchema), has_more: z.boolean(), flags: listOf(moneyFlagSchema) }),
  problems: gatewayProblems,
})

export const listBanks = route({
  method: "GET",
  path: "/admin/money/banks",
  auth: "staff",
  summary: "The banks that money can be returned to.",
  answer: z.object({ banks: listOf(z.object({ bin: z.string(), name: z.string() })) }),
  problems: gatewayProblems,
})

export const assignReview = route({
  method: "POST",
  path: "/admin/money/reviews/:id/assign",
  auth: "staff",
  summary: "The money pays an order that waits for it.",
  body: z.strictObject({
    reason,
    order_code: z.string().check(z.trim(), z.minLength(1), z.maxLength(40)),
    amount: partAmount,
  }),
  answer: actAnswer,
  problems: [...gatewayProblems, "order_group_unknown", "order_group_without_payment"],
})

export const refundReview = route({
  method: "POST",
  path: "/admin/money/reviews/:id/refund",
  auth: "staff",
  summary: "The money goes back by bank with the next batch of payouts.",
  body: z.strictObject({ reason, amount: partAmount, ...account }),
  answer: actAnswer,
  problems: gatewayProblems,
})

export const ignoreReview = route({
  method: "POST",
  path: "/admin/money/reviews/:id/ignore",
  auth: "staff",
  summary: "The money stays where it is, and nobody need see it again.",
  body: reasonBody,
  answer: actAnswer,
  problems: gatewayProblems,
})

export const decideReview = route({
  method: "POST",
  path: "/admin/money/reviews/:id/decide",
  auth: "staff",
  summary: "Whether two notices are about one transfer or two.",
  body: z.strictObject({ reason, outcome: z.enum(["duplicate", "separate"]) }),
  answer: actAnswer,
  problems: gatewayProblems,
})

export const coverReversal = route({
  method: "POST",
  path: "/admin/money/reviews/:id/cover",
  auth: "staff",
  summary:
    "The money came again for an order whose former money the bank took back: it stays with the order.",
  body: reasonBody,
  answer: actAnswer,
  problems: gatewayProblems,
})

export const listReversals = route({
  method: "GET",
  path: "/admin/money/reversals",
  auth: "staff",
  summary: "Money that the bank took back from paid orders, whose parcels wait since; the newest first.",
  answer: z.object({ reversals: listOf(reversalSchema) }),
})

export const releaseReversal = route({
  method: "POST",
  path: "/admin/money/reversals/:id/release",
  auth: "staff",
  summary: "The parcels go on although the bank took the money back. Keeps the reason and who gave it.",
  body: reasonBody,
  answer: actAnswer,
  problems: gatewayProblems,
})

export const listClaims = route({
  method: "GET",
  path: "/admin/money/claims",
  auth: "staff",
  summary: "What shoppers say to have transferred and nobody has found yet, the oldest first.",
  answer: z.object({ claims: listOf(staffClaimSchema) }),
  problems: gatewayProblems,
})

export const closeClaim = route({
  method: "POST",
  path: "/admin/money/claims/:id/close",
  auth: "staff",
  summary: "No such money came, or it came and goes back; the shopper is told.",
  body: z.strictObject({ reason, outcome: z.enum(["not_found", "returned"]) }),
  answer: actAnswer,
  problems: ["money_item_not_found", "money_already_settled"],
})

export const resolveFlag = route({
  method: "POST",
  path: "/admin/money/flags/:id/resolve",
  auth: "staff",
  summary: "What became of flagged money is settled; the flag and others of its payment close.",
  body: reasonBody,
  answer: actAnswer,
  problems: ["money_item_not_found"],
})

export const refundFlag = route({
  method: "POST",
  path: "/admin/money/flags/:id/refund",
  auth: "staff",
  summary:
    "Flagged money goes back by bank, and the flag closes. Without an amount, all that belongs to no live order.",
  body: flagRefundBody,
  answer: actAnswer,
  problems: [...gatewayProblems, "money_account_needed", "busy"],
})

export const listWaitingRefunds = route({
  method: "GET",
  path: "/admin/money/refunds",
  auth: "staff",
  summary: "Money on its way back that stands still, the newest first; of the last 90 days.",
  answer: z.object({
    refunds: listOf(waitingRefundSchema),
    has_more: z.boolean(),
    /** What goes to one account within a day and is more than this needs an approver. */
    approval_above: amount,
  }),
  problems: gatewayProblems,
})

export const listApprovers = route({
  method: "GET",
  path: "/admin/money/approvers",
  auth: "staff",
  summary: "Who is enrolled at the gateway to agree to money that leaves; nobody is made one here.",
  answer: z.object({
    approvers: listOf(
      z.object({
        id: z.string(),
        name: z.string(),
        /** Whether it is who asks. */
        is_own: z.boolean(),
      })
    ),
  }),
  problems: gatewayProblems,
})

export const approveRefund = route({
  method: "POST",
  path: "/admin/money/refunds/:id/approve",
  auth: "staff",
  summary: "An approver agrees with a one-time code; who wanted the refund or named its account is refused.",
  body: approvalBody,
  answer: actAnswer,
  problems: gatewayProblems,
})

export const cancelRefund = route({
  method: "POST",
  path: "/admin/money/refunds/:id/cancel",
  auth: "staff",
  summary: "A refund that was not sent is given up, and its money is where it was.",
  body: reasonBody,
  answer: actAnswer,
  problems: gatewayProblems,
})

export const nameRefundAccount = route({
  method: "POST",
  path: "/admin/money/refunds/:id/account",
  auth: "staff",
  summary: "Names the account of a refund whose payer's account no bank named.",
  body: accountBody,
  answer: actAnswer,
  problems: gatewayProblems,
})

export const failRefund = route({
  method: "POST",
  path: "/admin/money/refunds/:id/failed",
  auth: "staff",
  summary: "The bank did not make a transfer whose outcome nobody knew.",
  body: reasonBody,
  answer: actAnswer,
  problems: gatewayProblems,
})

export const repeatRefund = route({
  method: "POST",
  path: "/admin/money/refunds/:id/again",
  auth: "staff",
  summary: "Money whose transfer failed goes out again, once.",
  body: accountBody,
  answer: actAnswer,
  problems: [...gatewayProblems, "busy"],
})
