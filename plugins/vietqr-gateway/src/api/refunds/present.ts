import type Stripe from "stripe"
import type { EntityManager } from "typeorm"
import { balanceTransactionId, balanceTransactionIds } from "../../core/balance/balance-lines"
import type { Destination } from "../../core/outgoing-payments/destination"
import type { OutgoingPayment } from "../../core/outgoing-payments/outgoing-payment.entity"
import { destinationOf, outgoingOf, outgoingOfAll } from "../../core/outgoing-payments/store"
import type { Refund } from "../../core/refunds/refund.entity"
import { replacementsOf } from "../../core/refunds/store"
import { unixSeconds } from "../../kernel/time"

/** Stripe's refund, with what a bank transfer adds. */
export type PresentedRefund = Stripe.Refund & {
  vietqr: {
    state: OutgoingPayment["state"]
    transfer_code: string
    destination: Destination | null
    needs_approval: boolean
    approved_by: string | null
    approvals_missing: number
    batch: string | null
    bank_transaction: string | null
    author: string | null
    reason: string | null
    review: string | null
    replaces: string | null
    replaced_by: string | null
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

/** Only what failed can be replaced. */
const failedOf = (outgoings: OutgoingPayment[]): string[] =>
  outgoings.filter(({ state }) => state === "failed").map(({ object_id }) => object_id)

/** What of a refund is written elsewhere. */
interface RefundParts {
  outgoing: OutgoingPayment
  balance_transaction: string | null
  replaced_by: string | null
}

function showRefund(
  refund: Refund,
  { outgoing, balance_transaction, replaced_by }: RefundParts
): PresentedRefund {
  return {
    id: refund.id,
    object: "refund",
    amount: refund.amount,
    balance_transaction,
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
    transfer_reversal: refund.transfer_reversal_id,
    vietqr: {
      state: outgoing.state,
      transfer_code: outgoing.transfer_code,
      destination: destinationOf(outgoing),
      needs_approval: outgoing.needs_approval,
      approved_by: outgoing.approved_by,
      approvals_missing: outgoing.approvals_missing,
      batch: outgoing.batch_id,
      bank_transaction: outgoing.bank_transaction_id,
      author: refund.author,
      reason: refund.author_reason,
      review: refund.review_id,
      replaces: refund.replaces_id,
      replaced_by,
    },
  }
}

/** A refund as Stripe's API shows it; `requires_action` means that nobody named yet where the money goes. */
export async function presentRefund(manager: EntityManager, refund: Refund): Promise<PresentedRefund> {
  const outgoing = await outgoingOf(manager, refund.id)
  return showRefund(refund, {
    outgoing,
    balance_transaction: await balanceTransactionId(manager, refund.id, refund.account_id),
    replaced_by: (await replacementsOf(manager, failedOf([outgoing]))).get(refund.id) ?? null,
  })
}

/** A page of refunds of one account, in their order, with three queries for all. */
export async function presentRefunds(
  manager: EntityManager,
  refunds: Refund[],
  account_id: string | null
): Promise<PresentedRefund[]> {
  const ids = refunds.map(({ id }) => id)
  const outgoings = await outgoingOfAll(manager, ids)
  const lines = await balanceTransactionIds(manager, ids, account_id)
  const replacements = await replacementsOf(manager, failedOf([...outgoings.values()]))
  return refunds.map((refund) => {
    const outgoing = outgoings.get(refund.id)
    if (!outgoing) throw new Error(`refund ${refund.id} has no outgoing payment`)
    return showRefund(refund, {
      outgoing,
      balance_transaction: lines.get(refund.id) ?? null,
      replaced_by: replacements.get(refund.id) ?? null,
    })
  })
}
