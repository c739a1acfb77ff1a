import type Stripe from "stripe"
import type { EntityManager } from "typeorm"
import { z } from "zod"
import type { Charge } from "../../core/charges/charge.entity"
import { int8, row } from "../../kernel/database/sql"
import { unixSeconds } from "../../kernel/time"
import { balanceTransactionOf } from "../balance/routes"

const noAddress = { city: null, country: null, line1: null, line2: null, postal_code: null, state: null }

/** What of a charge the bank took back. */
export async function reversedOf(manager: EntityManager, charge: Charge): Promise<number> {
  const reversed = await row(
    manager,
    z.object({ amount: int8 }),
    `select coalesce(sum(e.amount), 0) as amount from ledger_entries e join ledger_transactions t on t.id = e.transaction_id
     where e.payment_intent_id = $1 and e.account = 'balance' and t.kind = 'reversal'`,
    [charge.payment_intent_id]
  )
  return reversed?.amount ?? 0
}

/** A charge as Stripe's API shows it; what was refunded of it is read from the ledger. */
export async function presentCharge(manager: EntityManager, charge: Charge): Promise<Stripe.Charge> {
  const refunded = await row(
    manager,
    z.object({ amount: int8 }),
    `select coalesce(sum(e.amount), 0) as amount from ledger_entries e join ledger_transactions t on t.id = e.transaction_id
     where e.payment_intent_id = $1 and e.account = 'balance' and t.kind in ('refund', 'refund_failed')`,
    [charge.payment_intent_id]
  )
  const shown = presentChargeAs(
    charge,
    refunded?.amount ?? 0,
    await balanceTransactionOf(manager, charge.id, charge.account_id)
  )
  return { ...shown, disputed: (await reversedOf(manager, charge)) > 0 }
}

/** The same of a charge of which is known what was refunded and which line it has on the balance. */
export function presentChargeAs(
  charge: Omit<Charge, "seq">,
  amount_refunded: number,
  balance_transaction: string | null
): Stripe.Charge {
  return {
    id: charge.id,
    object: "charge",
    amount: charge.amount,
    amount_captured: charge.amount,
    amount_refunded,
    application: null,
    application_fee: null,
    application_fee_amount: null,
    balance_transaction,
    billing_details: { address: noAddress, email: null, name: null, phone: null, tax_id: null },
    calculated_statement_descriptor: null,
    captured: true,
    created: unixSeconds(charge.created_at),
    currency: "vnd",
    customer: null,
    description: charge.description,
    disputed: false,
    failure_balance_transaction: null,
    failure_code: null,
    failure_message: null,
    fraud_details: null,
    livemode: charge.livemode,
    metadata: charge.metadata,
    on_behalf_of: null,
    outcome: null,
    paid: true,
    payment_intent: charge.payment_intent_id,
    payment_method: null,
    payment_method_details: { type: "vietqr" },
    receipt_email: null,
    receipt_number: null,
    receipt_url: null,
    refunded: amount_refunded >= charge.amount,
    review: null,
    shipping: null,
    source: null,
    source_transfer: null,
    statement_descriptor: null,
    statement_descriptor_suffix: null,
    status: "succeeded",
    transfer_data: null,
    transfer_group: null,
  }
}
