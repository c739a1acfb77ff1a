import type Stripe from "stripe"
import type { EntityManager } from "typeorm"
import type { OutgoingPayment } from "../../core/outgoing-payments/outgoing-payment.entity"
import { outgoingOf } from "../../core/outgoing-payments/store"
import type { Refund } from "../../core/refunds/refund.entity"
import { unixSeconds } from "../../kernel/time"
import { balanceTransactionOf } from "../balance/routes"

/** Stripe's refund, with what a bank transfer adds. */
export type PresentedRefund = Stripe.Refund & {
  vietqr: {
    state: OutgoingPayment["state"]
    transfer_code: string
    destination: { bank_bin: string; account_number: string; account_holder_name: string } | null
    needs_approval: boolean
    approved_by: string | null
    batch: string | null
    bank_transaction: string | null
  }
}

/** How Stripe calls the states of a transfer that a person makes at the bank. */
const statuses: Record<OutgoingPayment["state"], string> = {
  needs_destination: "requires_action",
  pending: "pending",
  sent: "pending",
  unknown: "pending",
  paid: "succeeded",
  failed: "failed",
  canceled: "canceled",
}

/** Where an outgoing payment goes, or null while nobody said. */
export function destinationOf(outgoing: OutgoingPayment): PresentedRefund["vietqr"]["destination"] {
  const { bank_bin, account_number, account_holder_name } = outgoing
  return bank_bin && account_number
    ? { bank_bin, account_number, account_holder_name: account_holder_name ?? "" }
    : null
}

/** A refund as Stripe's API shows it; `requires_action` means that nobody said yet where the money goes. */
export async function presentRefund(
  manager: EntityManager,
  refund: Refund,
  known?: OutgoingPayment
): Promise<PresentedRefund> {
  const outgoing = known ?? (await outgoingOf(manager, refund.id))
  return {
    id: refund.id,
    object: "refund",
    amount: refund.amount,
    balance_transaction: await balanceTransactionOf(manager, refund.id, refund.account_id),
    charge: refund.charge_id,
    created: unixSeconds(refund.created_at),
    currency: "vnd",
    customer: null,
    customer_account: null,
    ...(outgoing.failure_message ? { failure_reason: outgoing.failure_code ?? "unknown" } : {}),
    metadata: refund.metadata,
    payment_intent: refund.payment_intent_id,
    payment_method: null,
    reason: refund.reason,
    receipt_number: null,
    source_transfer_reversal: null,
    status: statuses[outgoing.state],
    transfer_reversal: null,
    vietqr: {
      state: outgoing.state,
      transfer_code: outgoing.transfer_code,
      destination: destinationOf(outgoing),
      needs_approval: outgoing.needs_approval,
      approved_by: outgoing.approved_by,
      batch: outgoing.batch_id,
      bank_transaction: outgoing.bank_transaction_id,
    },
  }
}
