import type Stripe from "stripe"
import type { BankAccount } from "../../core/bank-accounts/bank-account.entity"
import type { PaymentIntent } from "../../core/payment-intents/payment-intent.entity"
import { unixSeconds, unixSecondsOrNull } from "../../kernel/time"
import { instructionsOf, type VietQRNextAction } from "./instructions"

function nextActionOf(
  intent: PaymentIntent,
  bankAccount: BankAccount | null,
  public_url: string
): VietQRNextAction | null {
  const instructions = instructionsOf(intent, bankAccount, public_url)
  return instructions ? { type: "vietqr_display_qr_code", vietqr_display_qr_code: instructions } : null
}

/**
 * An intent as Stripe's API shows it. `amount_received` is what has arrived so far and counts towards the amount, also
 * while the intent is only partly funded.
 */
export function presentPaymentIntent(
  intent: PaymentIntent,
  bankAccount: BankAccount | null,
  public_url: string
): Stripe.PaymentIntent {
  const options: Stripe.PaymentIntent.PaymentMethodOptions & { vietqr: object } = {
    vietqr: {
      expires_after_seconds: intent.expires_after_seconds,
      grace_seconds: intent.grace_seconds,
      late_money: intent.late_money,
    },
  }
  return {
    id: intent.id,
    object: "payment_intent",
    allowed_payment_method_types: ["vietqr"],
    amount: intent.amount,
    amount_capturable: 0,
    amount_received: intent.amount_received,
    application: null,
    application_fee_amount: intent.application_fee_amount,
    automatic_payment_methods: null,
    canceled_at: unixSecondsOrNull(intent.canceled_at),
    cancellation_reason: intent.cancellation_reason,
    capture_method: "automatic",
    client_secret: intent.client_secret,
    confirmation_method: "automatic",
    created: unixSeconds(intent.created_at),
    currency: intent.currency,
    customer: null,
    customer_account: null,
    description: intent.description,
    excluded_payment_method_types: null,
    last_payment_error: null,
    latest_charge: intent.latest_charge_id,
    livemode: intent.livemode,
    managed_payments: null,
    metadata: intent.metadata,
    next_action: nextActionOf(intent, bankAccount, public_url),
    on_behalf_of: intent.on_behalf_of_id,
    payment_method: null,
    payment_method_configuration_details: null,
    payment_method_options: options,
    payment_method_types: ["vietqr"],
    payment_record: null,
    processing: null,
    receipt_email: intent.receipt_email,
    review: null,
    setup_future_usage: null,
    shipping: null,
    source: null,
    statement_descriptor: intent.statement_descriptor,
    statement_descriptor_suffix: null,
    status: intent.status,
    transfer_data:
      intent.transfer_destination_id === null
        ? null
        : {
            ...(intent.transfer_amount === null ? {} : { amount: intent.transfer_amount }),
            destination: intent.transfer_destination_id,
          },
    transfer_group: intent.transfer_group,
  }
}

/** The part of an intent that a payer's browser may see with its client secret. */
export function presentForPayer(
  intent: PaymentIntent,
  bankAccount: BankAccount | null,
  public_url: string
): object {
  const {
    id,
    object,
    amount,
    amount_received,
    canceled_at,
    cancellation_reason,
    client_secret,
    created,
    currency,
    description,
    livemode,
    next_action,
    payment_method_types,
    status,
  } = presentPaymentIntent(intent, bankAccount, public_url)
  return {
    id,
    object,
    amount,
    amount_received,
    canceled_at,
    cancellation_reason,
    client_secret,
    created,
    currency,
    description,
    livemode,
    next_action,
    payment_method_types,
    status,
  }
}
