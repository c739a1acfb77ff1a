import { z } from "zod"
import { lateMoneyChoices } from "../../core/late-money/late-money"
import { listOf, named, notes, reference, searchOf, seconds, unused, vnd } from "../http/output"

const instructions = named(
  "VietQRInstructions",
  z.strictObject({
    data: z.string(),
    image_url_png: z.url(),
    image_url_svg: z.url(),
    hosted_instructions_url: z.url(),
    expires_at: seconds,
    /** Until then the intent does not expire: money that was sent in time may still be told of. */
    grace_until: seconds,
    amount_remaining: vnd,
    bank_bin: z.string(),
    bank_name: z.string().nullable(),
    account_number: z.string(),
    account_holder_name: z.string(),
    transfer_code: z.string(),
  })
)

const forPayer = {
  id: z.string(),
  object: z.literal("payment_intent"),
  amount: vnd,
  amount_received: vnd,
  canceled_at: seconds.nullable(),
  cancellation_reason: z.string().nullable(),
  client_secret: z.string(),
  created: seconds,
  currency: z.literal("vnd"),
  description: z.string().nullable(),
  livemode: z.boolean(),
  next_action: z
    .strictObject({ type: z.literal("vietqr_display_qr_code"), vietqr_display_qr_code: instructions })
    .nullable(),
  payment_method_types: z.array(z.literal("vietqr")),
  status: z.enum([
    "requires_payment_method",
    "requires_confirmation",
    "requires_action",
    "succeeded",
    "canceled",
  ]),
}

/** A PaymentIntent as secret keys see it. */
export const paymentIntent = named(
  "PaymentIntent",
  z.strictObject({
    ...forPayer,
    allowed_payment_method_types: z.array(z.literal("vietqr")),
    amount_capturable: vnd,
    application: unused,
    application_fee_amount: vnd.nullable(),
    automatic_payment_methods: unused,
    capture_method: z.literal("automatic"),
    confirmation_method: z.literal("automatic"),
    customer: unused,
    customer_account: unused,
    excluded_payment_method_types: unused,
    last_payment_error: unused,
    latest_charge: reference("Charge").nullable(),
    managed_payments: unused,
    metadata: notes,
    on_behalf_of: reference("Account").nullable(),
    payment_method: unused,
    payment_method_configuration_details: unused,
    payment_method_options: z.strictObject({
      vietqr: z.strictObject({
        expires_after_seconds: z.number().int(),
        grace_seconds: z.number().int(),
        late_money: z.enum(lateMoneyChoices),
      }),
    }),
    payment_record: unused,
    processing: unused,
    receipt_email: z.string().nullable(),
    review: unused,
    setup_future_usage: unused,
    shipping: unused,
    source: unused,
    statement_descriptor: z.string().nullable(),
    statement_descriptor_suffix: unused,
    transfer_data: z.strictObject({ amount: vnd.optional(), destination: reference("Account") }).nullable(),
    transfer_group: z.string().nullable(),
  })
)

/** What of a PaymentIntent its payer may see. */
const paymentIntentForPayer = named("PaymentIntentForPayer", z.strictObject(forPayer))

/** A PaymentIntent, whole or, for a publishable key, the payer's part of it. */
export const retrievedIntent = named(
  "RetrievedPaymentIntent",
  z.union([paymentIntent, paymentIntentForPayer])
)
export const paymentIntentList = listOf(paymentIntent)
export const paymentIntentSearch = searchOf(paymentIntent)
