import type Stripe from "stripe"
import type { EntityManager } from "typeorm"
import { balanceTransactionId } from "../../core/balance/balance-lines"
import type { Charge } from "../../core/charges/charge.entity"
import type { PaidCharge } from "../../core/charges/paid-charge"
import { refundedOf, reversedOf } from "../../core/charges/store"
import { unixSeconds } from "../../kernel/time"

const noAddress = { city: null, country: null, line1: null, line2: null, postal_code: null, state: null }

/** What the ledger knows of a charge. */
interface ChargeFacts {
  amount_refunded: number
  balance_transaction: string | null
  disputed: boolean
}

/** A charge as Stripe's API shows it; what was refunded of it is read from the ledger. */
export async function presentCharge(manager: EntityManager, charge: Charge): Promise<Stripe.Charge> {
  return toStripeCharge(charge, {
    amount_refunded: await refundedOf(manager, charge),
    balance_transaction: await balanceTransactionId(manager, charge.id, charge.account_id),
    disputed: (await reversedOf(manager, charge)) > 0,
  })
}

/** The same of a charge that was just made. */
export function presentPaidCharge({ charge, balance_transaction }: PaidCharge): Stripe.Charge {
  return toStripeCharge(charge, { amount_refunded: 0, balance_transaction, disputed: false })
}

function toStripeCharge(
  charge: Omit<Charge, "seq">,
  { amount_refunded, balance_transaction, disputed }: ChargeFacts
): Stripe.Charge {
  return {
    id: charge.id,
    object: "charge",
    amount: charge.amount,
    amount_captured: charge.amount,
    amount_refunded,
    application: null,
    application_fee: charge.application_fee_id,
    application_fee_amount: charge.application_fee_amount,
    balance_transaction,
    billing_details: { address: noAddress, email: null, name: null, phone: null, tax_id: null },
    calculated_statement_descriptor: null,
    captured: true,
    created: unixSeconds(charge.created_at),
    currency: "vnd",
    customer: null,
    description: charge.description,
    disputed,
    failure_balance_transaction: null,
    failure_code: null,
    failure_message: null,
    fraud_details: null,
    livemode: charge.livemode,
    metadata: charge.metadata,
    on_behalf_of: charge.on_behalf_of_id,
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
    ...(charge.transfer_id === null ? {} : { transfer: charge.transfer_id }),
    transfer_data:
      charge.transfer_destination_id === null
        ? null
        : { amount: charge.transfer_amount, destination: charge.transfer_destination_id },
    transfer_group: null,
  }
}
