import { z } from "zod"
import { lateMoneyChoices } from "../../core/late-money/late-money"
import {
  clearableText,
  createdRange,
  currency,
  expand,
  flag,
  integer,
  metadata,
  pageFields,
  transferAmount,
} from "../http/fields"

const vietqrOnly = z.array(z.string().max(50)).refine((types) => types.includes("vietqr"), {
  error: "must contain vietqr, the one way to pay here",
  params: { code: "payment_method_types_invalid" },
})

const postalAddress = z.strictObject({
  city: z.string().max(200).optional(),
  country: z.string().max(2).optional(),
  line1: z.string().max(200).optional(),
  line2: z.string().max(200).optional(),
  postal_code: z.string().max(20).optional(),
  state: z.string().max(200).optional(),
})

const paymentMethodData = z.strictObject({
  type: z.string().refine((type) => type === "vietqr", {
    error: "must be vietqr",
    params: { code: "payment_method_type_invalid" },
  }),
  metadata: metadata.optional(),
  /** Taken as Stripe's clients send it; a bank transfer needs none of it, so it is not stored. */
  billing_details: z
    .strictObject({
      name: z.string().max(200).optional(),
      email: z.string().max(254).optional(),
      phone: z.string().max(50).optional(),
      address: postalAddress.optional(),
    })
    .optional(),
})

const paymentMethodOptions = z.strictObject({
  vietqr: z
    .strictObject({
      /** How long the QR can be paid, from the moment it is shown: ten seconds to thirty days. */
      expires_after_seconds: integer(10, 2_592_000).optional(),
      /** How long after its deadline it waits for slow notices of money that was sent in time: up to a day. */
      grace_seconds: integer(0, 86_400).optional(),
      /** What becomes of money that comes after the deadline. */
      late_money: z.enum(lateMoneyChoices).optional(),
    })
    .optional(),
})

/** What shops' plugins send along. It is taken as Stripe's clients send it, and not stored: a bank transfer needs none. */
const unusedFields = {
  customer: z.string().max(100).optional(),
  statement_descriptor_suffix: z.string().max(22).optional(),
  shipping: z
    .strictObject({
      name: z.string().max(200).optional(),
      phone: z.string().max(50).optional(),
      carrier: z.string().max(200).optional(),
      tracking_number: z.string().max(200).optional(),
      address: postalAddress.optional(),
    })
    .optional(),
}

function isReturnAddress(text: string): boolean {
  const url = URL.canParse(text) ? new URL(text) : null
  return url !== null && /^https?:$/.test(url.protocol) && !url.username && !url.password
}

/** Where the payment page leads the payer once the intent has ended. */
const returnUrl = z
  .string()
  .max(2000)
  .refine(isReturnAddress, { error: "must be an http or https address without a user or password" })

const confirmFields = {
  payment_method_data: paymentMethodData.optional(),
  payment_method_types: vietqrOnly.optional(),
  /** The name that Stripe's API gives `payment_method_types` since 2026. */
  allowed_payment_method_types: vietqrOnly.optional(),
  payment_method_options: paymentMethodOptions.optional(),
  return_url: returnUrl.optional(),
  receipt_email: clearableText(254).optional(),
  expand,
}

/** An amount, or the empty text that takes it away. */
const clearableAmount = z.union([z.literal("").transform(() => null), transferAmount])

/** Body of `POST /v1/payment_intents`. */
export const createInput = z.strictObject({
  amount: transferAmount,
  currency,
  confirm: flag.default(false),
  description: clearableText(1000).optional(),
  statement_descriptor: clearableText(22).optional(),
  transfer_group: z.string().max(200).optional(),
  application_fee_amount: transferAmount.optional(),
  transfer_data: z
    .strictObject({ destination: z.string().max(100), amount: transferAmount.optional() })
    .optional(),
  on_behalf_of: z.string().max(100).optional(),
  metadata: metadata.optional(),
  automatic_payment_methods: z
    .strictObject({ enabled: flag, allow_redirects: z.enum(["always", "never"]).optional() })
    .optional(),
  capture_method: z.enum(["automatic", "automatic_async"]).optional(),
  confirmation_method: z.literal("automatic").optional(),
  ...unusedFields,
  ...confirmFields,
})

/** Body of `POST /v1/payment_intents/:id`. */
export const updateInput = z.strictObject({
  amount: transferAmount.optional(),
  currency: currency.optional(),
  description: clearableText(1000).optional(),
  statement_descriptor: clearableText(22).optional(),
  transfer_group: clearableText(200).optional(),
  application_fee_amount: clearableAmount.optional(),
  transfer_data: z.strictObject({ amount: clearableAmount.optional() }).optional(),
  metadata: metadata.optional(),
  ...unusedFields,
  ...confirmFields,
})

/** Body of `POST /v1/payment_intents/:id/confirm`. */
export const confirmInput = z.strictObject(confirmFields)

/** Body of `POST /v1/payment_intents/:id/cancel`. */
export const cancelInput = z.strictObject({
  cancellation_reason: z.enum(["abandoned", "duplicate", "fraudulent", "requested_by_customer"]).optional(),
  expand,
})

/** Query of `GET /v1/payment_intents/:id`. */
export const retrieveInput = z.strictObject({ client_secret: z.string().max(200).optional(), expand })

/** Query of `GET /v1/payment_intents`. */
export const listInput = z.strictObject({
  ...pageFields,
  created: createdRange,
  customer: z.string().max(100).optional(),
})
