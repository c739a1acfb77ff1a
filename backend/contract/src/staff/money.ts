import * as z from "zod/mini"
import { paymentClaimSchema } from "../store/order-groups"
import { amount, time } from "../wire/fields"
import { listOf } from "../wire/read-list"
import { route } from "../wire/route"
import {
  account,
  accountFields,
  actAnswer,
  gatewayProblems,
  moneyOrderSchema,
  partAmount,
  reason,
  reasonBody,
} from "./money-fields"

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

export const listMoneyActs = route({
  method: "GET",
  path: "/admin/money/acts",
  auth: "staff",
  summary: "What people did by hand about money, the newest first; of one object where it is named.",
  query: z.strictObject({
    subject: z.optional(z.string().check(z.minLength(1), z.maxLength(100))),
    after: z.optional(z.string().check(z.minLength(1), z.maxLength(100))),
  }),
  answer: z.object({
    acts: listOf(
      z.object({
        id: z.string(),
        act: z.string(),
        author: z.string(),
        reason: z.string(),
        /** The refund, payout, review or batch it was done to. */
        subject: z.string(),
        at: time,
      })
    ),
    has_more: z.boolean(),
  }),
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
