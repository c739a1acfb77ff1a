import * as z from "zod/mini"
import { amount, time } from "../wire/fields"
import { listOf } from "../wire/read-list"
import { route } from "../wire/route"
import { accountBody, actAnswer, gatewayProblems, moneyOrderSchema, reason, reasonBody } from "./money-fields"

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

/** What an approver agrees with: who is enrolled at the gateway, and a one-time code that the gateway alone checks. */
const approvalBody = z.strictObject({
  reason,
  approver: z.string().check(z.regex(/^apr_\w{1,60}$/)),
  /** Six digits of the authenticator app, or a recovery code. */
  code: z.string().check(z.trim(), z.regex(/^(\d{6}|[A-Za-z2-7]{4}(-?[A-Za-z2-7]{4}){3})$/)),
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
