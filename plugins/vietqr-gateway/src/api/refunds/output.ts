import { z } from "zod"
import { bankDetails, listOf, named, notes, reference, seconds, unused, vnd } from "../http/output"
import { outgoingState } from "../outgoing-payments/output"

/** Money on its way back to a payer. */
export const refundObject = named(
  "Refund",
  z.strictObject({
    id: z.string(),
    object: z.literal("refund"),
    amount: vnd,
    balance_transaction: reference("BalanceTransaction").nullable(),
    charge: reference("Charge").nullable(),
    created: seconds,
    currency: z.literal("vnd"),
    customer: unused,
    customer_account: unused,
    failure_reason: z.string().optional(),
    metadata: notes,
    payment_intent: reference("PaymentIntent").nullable(),
    payment_method: unused,
    reason: z.string().nullable(),
    receipt_number: unused,
    source_transfer_reversal: unused,
    status: z.enum(["requires_action", "pending", "succeeded", "failed", "canceled"]),
    transfer_reversal: reference("TransferReversal").nullable(),
    vietqr: z.strictObject({
      state: outgoingState,
      transfer_code: z.string(),
      destination: bankDetails.nullable(),
      needs_approval: z.boolean(),
      approved_by: z.string().nullable(),
      approvals_missing: z.number().int(),
      batch: z.string().nullable(),
      bank_transaction: z.string().nullable(),
      author: z.string().nullable(),
      reason: z.string().nullable(),
      review: z.string().nullable(),
      replaces: z.string().nullable(),
      replaced_by: z.string().nullable(),
    }),
  })
)
export const refundList = listOf(refundObject)
