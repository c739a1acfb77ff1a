import { z } from "zod"
import { listOf, named, notes, oneOf, reference, searchOf, seconds, unused, vnd } from "../http/output"

const address = z.strictObject({
  city: unused,
  country: unused,
  line1: unused,
  line2: unused,
  postal_code: unused,
  state: unused,
})

/** The money of a succeeded PaymentIntent. */
export const chargeObject = named(
  "Charge",
  z.strictObject({
    id: z.string(),
    object: z.literal("charge"),
    amount: vnd,
    amount_captured: vnd,
    amount_refunded: vnd,
    application: unused,
    application_fee: reference("ApplicationFee").nullable(),
    application_fee_amount: vnd.nullable(),
    balance_transaction: reference("BalanceTransaction").nullable(),
    billing_details: z.strictObject({ address, email: unused, name: unused, phone: unused, tax_id: unused }),
    calculated_statement_descriptor: unused,
    captured: z.literal(true),
    created: seconds,
    currency: z.literal("vnd"),
    customer: unused,
    description: z.string().nullable(),
    disputed: z.boolean(),
    failure_balance_transaction: unused,
    failure_code: unused,
    failure_message: unused,
    fraud_details: unused,
    livemode: z.boolean(),
    metadata: notes,
    on_behalf_of: reference("Account").nullable(),
    outcome: unused,
    paid: z.literal(true),
    payment_intent: reference("PaymentIntent"),
    payment_method: unused,
    payment_method_details: z.strictObject({ type: z.literal("vietqr") }),
    receipt_email: unused,
    receipt_number: unused,
    receipt_url: unused,
    refunded: z.boolean(),
    refunds: oneOf("RefundList").optional(),
    review: unused,
    shipping: unused,
    source: unused,
    source_transfer: unused,
    statement_descriptor: unused,
    statement_descriptor_suffix: unused,
    status: z.literal("succeeded"),
    transfer: reference("Transfer").optional(),
    transfer_data: z.strictObject({ amount: vnd.nullable(), destination: reference("Account") }).nullable(),
    transfer_group: unused,
  })
)
export const chargeList = listOf(chargeObject)
export const chargeSearch = searchOf(chargeObject)
