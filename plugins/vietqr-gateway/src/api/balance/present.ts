import type Stripe from "stripe"
import type { BalanceLine } from "../../core/balance/balance-lines"
import { unixSeconds } from "../../kernel/time"

/** How Stripe calls each kind of booking on a balance. */
const types: Readonly<Record<string, { type: string; category: string }>> = {
  charge: { type: "charge", category: "charge" },
  refund: { type: "refund", category: "refund" },
  refund_failed: { type: "refund_failure", category: "refund_failure" },
  transfer: { type: "transfer", category: "transfer" },
  transfer_reversal: { type: "transfer_refund", category: "transfer_reversal" },
  application_fee: { type: "application_fee", category: "platform_earning" },
  application_fee_refund: { type: "application_fee_refund", category: "platform_earning_refund" },
  payout: { type: "payout", category: "payout" },
  payout_failed: { type: "payout_failure", category: "payout_reversal" },
  refund_returned: { type: "refund_failure", category: "refund_failure" },
  payout_returned: { type: "payout_failure", category: "payout_reversal" },
  bank_fee: { type: "stripe_fee", category: "fee" },
  refund_paid: { type: "stripe_fee", category: "fee" },
  payout_paid: { type: "stripe_fee", category: "fee" },
  reversal: { type: "adjustment", category: "other_adjustment" },
}

/** The kinds of bookings that Stripe calls by a type. */
export function kindsOfType(type: string): string[] {
  return Object.entries(types).flatMap(([kind, named]) => (named.type === type ? [kind] : []))
}

/** A line of a balance as Stripe's API shows it. */
export function presentBalanceLine(line: BalanceLine): Stripe.BalanceTransaction {
  const named = types[line.kind] ?? { type: "adjustment", category: "other_adjustment" }
  return {
    id: `txn_${line.id}`,
    object: "balance_transaction",
    amount: -line.amount,
    available_on: unixSeconds(line.created_at),
    balance_type: "payments",
    created: unixSeconds(line.created_at),
    currency: "vnd",
    description: null,
    exchange_rate: null,
    fee: 0,
    fee_details: [],
    net: -line.amount,
    reporting_category: named.category,
    source: line.object_id,
    status: "available",
    type: named.type,
  }
}

/** What an account owns as Stripe's API shows it, in whole VND. */
export function presentBalance(amount: number, livemode: boolean): Stripe.Balance {
  return {
    object: "balance",
    available: [{ amount, currency: "vnd", source_types: { bank_account: amount } }],
    pending: [{ amount: 0, currency: "vnd", source_types: { bank_account: 0 } }],
    livemode,
  }
}
