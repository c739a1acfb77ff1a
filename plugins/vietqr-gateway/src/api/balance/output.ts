import { z } from "zod"
import { emptyList, listOf, named, reference, seconds, unused, vnd } from "../http/output"

const funds = z.array(
  z.strictObject({
    amount: vnd,
    currency: z.literal("vnd"),
    source_types: z.strictObject({ bank_account: vnd }),
  })
)

/** What an account owns. */
export const balanceObject = named(
  "Balance",
  z.strictObject({ object: z.literal("balance"), available: funds, pending: funds, livemode: z.boolean() })
)

/** A line of a balance. */
export const balanceTransaction = named(
  "BalanceTransaction",
  z.strictObject({
    id: z.string(),
    object: z.literal("balance_transaction"),
    amount: vnd,
    available_on: seconds,
    balance_type: z.literal("payments"),
    created: seconds,
    currency: z.literal("vnd"),
    description: unused,
    exchange_rate: unused,
    fee: z.literal(0),
    fee_details: emptyList,
    net: vnd,
    reporting_category: z.string(),
    source: reference("Charge", "Payout", "Refund", "Transfer").nullable(),
    status: z.literal("available"),
    type: z.string(),
  })
)
export const balanceTransactionList = listOf(balanceTransaction)
