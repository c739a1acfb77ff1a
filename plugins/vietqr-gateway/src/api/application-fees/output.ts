import { z } from "zod"
import { listOf, named, notes, reference, seconds, vnd } from "../http/output"

/** What of an application fee went back to its account. */
export const feeRefundObject = named(
  "FeeRefund",
  z.strictObject({
    id: z.string(),
    object: z.literal("fee_refund"),
    amount: vnd,
    balance_transaction: reference("BalanceTransaction").nullable(),
    created: seconds,
    currency: z.literal("vnd"),
    fee: reference("ApplicationFee"),
    metadata: notes,
  })
)
export const feeRefundList = listOf(feeRefundObject)

/** What the platform takes of a connected account's charge. */
export const applicationFeeObject = named(
  "ApplicationFee",
  z.strictObject({
    id: z.string(),
    object: z.literal("application_fee"),
    account: reference("Account"),
    amount: vnd,
    amount_refunded: vnd,
    application: z.string(),
    balance_transaction: reference("BalanceTransaction").nullable(),
    charge: reference("Charge"),
    created: seconds,
    currency: z.literal("vnd"),
    fee_source: z.strictObject({ charge: z.string(), type: z.literal("charge") }),
    livemode: z.boolean(),
    originating_transaction: reference("Charge").nullable(),
    refunded: z.boolean(),
    refunds: feeRefundList,
  })
)
export const applicationFeeList = listOf(applicationFeeObject)
