import { z } from "zod"
import { listOf, named, notes, reference, seconds, unused, vnd } from "../http/output"

/** A transfer taken back, whole or in part. */
export const reversalObject = named(
  "TransferReversal",
  z.strictObject({
    id: z.string(),
    object: z.literal("transfer_reversal"),
    amount: vnd,
    balance_transaction: reference("BalanceTransaction").nullable(),
    created: seconds,
    currency: z.literal("vnd"),
    destination_payment_refund: unused,
    metadata: notes,
    source_refund: reference("Refund").nullable(),
    transfer: reference("Transfer"),
  })
)
export const reversalList = listOf(reversalObject)

/** A seller's share of the platform's balance. */
export const transferObject = named(
  "Transfer",
  z.strictObject({
    id: z.string(),
    object: z.literal("transfer"),
    amount: vnd,
    amount_reversed: vnd,
    balance_transaction: reference("BalanceTransaction").nullable(),
    created: seconds,
    currency: z.literal("vnd"),
    description: z.string().nullable(),
    destination: reference("Account"),
    livemode: z.boolean(),
    metadata: notes,
    reversals: reversalList,
    reversed: z.boolean(),
    source_transaction: reference("Charge").nullable(),
    source_type: z.literal("bank_account"),
    transfer_group: z.string().nullable(),
  })
)
export const transferList = listOf(transferObject)
