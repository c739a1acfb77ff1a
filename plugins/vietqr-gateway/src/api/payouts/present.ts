import type Stripe from "stripe"
import type { EntityManager } from "typeorm"
import { balanceTransactionId } from "../../core/balance/balance-lines"
import type { OutgoingPayment } from "../../core/outgoing-payments/outgoing-payment.entity"
import { outgoingOf } from "../../core/outgoing-payments/store"
import type { Payout } from "../../core/payouts/payout.entity"
import { unixSeconds } from "../../kernel/time"

/** Stripe's payout, with what a transfer made by a person adds. */
export type PresentedPayout = Stripe.Payout & {
  vietqr: {
    state: OutgoingPayment["state"]
    transfer_code: string
    needs_approval: boolean
    approved_by: string | null
    approvals_missing: number
    not_before: number
    batch: string | null
    bank_transaction: string | null
  }
}

/** How Stripe calls the states of a transfer that a person makes at the bank; an unknown outcome is still on its way. */
const statuses: Record<OutgoingPayment["state"], string> = {
  needs_destination: "pending",
  pending: "pending",
  sent: "in_transit",
  unknown: "in_transit",
  paid: "paid",
  failed: "failed",
  canceled: "canceled",
}

/** A payout as Stripe's API shows it. */
export async function presentPayout(manager: EntityManager, payout: Payout): Promise<PresentedPayout> {
  const outgoing = await outgoingOf(manager, payout.id)
  return {
    id: payout.id,
    object: "payout",
    amount: payout.amount,
    application_fee: null,
    application_fee_amount: null,
    arrival_date: unixSeconds(outgoing.settled_at ?? outgoing.not_before),
    automatic: false,
    balance_transaction: await balanceTransactionId(manager, payout.id, payout.account_id),
    created: unixSeconds(payout.created_at),
    currency: "vnd",
    description: payout.description,
    destination: payout.external_account_id,
    failure_balance_transaction: null,
    failure_code: outgoing.failure_code,
    failure_message: outgoing.failure_message,
    livemode: payout.livemode,
    metadata: payout.metadata,
    method: "standard",
    original_payout: null,
    payout_method: null,
    reconciliation_status: "not_applicable",
    reversed_by: null,
    source_type: "bank_account",
    statement_descriptor: payout.statement_descriptor,
    status: statuses[outgoing.state],
    trace_id: null,
    type: "bank_account",
    vietqr: {
      state: outgoing.state,
      transfer_code: outgoing.transfer_code,
      needs_approval: outgoing.needs_approval,
      approved_by: outgoing.approved_by,
      approvals_missing: outgoing.approvals_missing,
      not_before: unixSeconds(outgoing.not_before),
      batch: outgoing.batch_id,
      bank_transaction: outgoing.bank_transaction_id,
    },
  }
}
