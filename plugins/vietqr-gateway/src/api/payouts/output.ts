import { z } from "zod"
import { listOf, named, notes, reference, seconds, unused, vnd } from "../http/output"
import { outgoingState } from "../outgoing-payments/output"

/** Money of a connected account, or of the platform itself, on its way to its bank account. */
export const payoutObject = named(
  "Payout",
  z.strictObject({
    id: z.string(),
    object: z.literal("payout"),
    amount: vnd,
    application_fee: unused,
    application_fee_amount: unused,
    arrival_date: seconds,
    automatic: z.literal(false),
    balance_transaction: reference("BalanceTransaction").nullable(),
    created: seconds,
    currency: z.literal("vnd"),
    description: z.string().nullable(),
    destination: reference("BankAccount"),
    failure_balance_transaction: unused,
    failure_code: z.string().nullable(),
    failure_message: z.string().nullable(),
    livemode: z.boolean(),
    metadata: notes,
    method: z.literal("standard"),
    original_payout: unused,
    payout_method: unused,
    reconciliation_status: z.literal("not_applicable"),
    reversed_by: unused,
    source_type: z.literal("bank_account"),
    statement_descriptor: z.string().nullable(),
    status: z.enum(["pending", "in_transit", "paid", "failed", "canceled"]),
    trace_id: unused,
    type: z.literal("bank_account"),
    vietqr: z.strictObject({
      state: outgoingState,
      transfer_code: z.string(),
      needs_approval: z.boolean(),
      approved_by: z.string().nullable(),
      approvals_missing: z.number().int(),
      not_before: seconds,
      batch: z.string().nullable(),
      bank_transaction: z.string().nullable(),
    }),
  })
)
export const payoutList = listOf(payoutObject)
