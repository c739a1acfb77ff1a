import { z } from "@medusajs/framework/zod"

/** How a payer pays an intent: the QR, its pictures, and the three fields to type by hand. */
const instructions = z.object({
  /** The QR's payload. */
  data: z.string(),
  image_url_png: z.string(),
  image_url_svg: z.string(),
  hosted_instructions_url: z.string(),
  /** Seconds since 1970. */
  expires_at: z.number(),
  /** Seconds since 1970: until then it waits for notices of money that was sent in time. */
  grace_until: z.number().nullish(),
  /** Whole VND that are still missing. */
  amount_remaining: z.number(),
  bank_bin: z.string(),
  /** The bank as people call it. */
  bank_name: z.string().nullish(),
  account_number: z.string(),
  account_holder_name: z.string(),
  /** What the payer writes as the transfer's text. */
  transfer_code: z.string(),
})

/** The fields of a PaymentIntent that a shop works with, checked as they come in. */
export const vietQRIntent = z
  .object({
    id: z.string().startsWith("pi_"),
    object: z.literal("payment_intent"),
    /** Whole VND. */
    amount: z.number().int(),
    /** What has arrived so far and counts towards the amount. */
    amount_received: z.number().int(),
    currency: z.string(),
    status: z.enum([
      "requires_payment_method",
      "requires_confirmation",
      "requires_action",
      "processing",
      "succeeded",
      "canceled",
    ]),
    cancellation_reason: z.string().nullable(),
    created: z.number(),
    livemode: z.boolean(),
    metadata: z.record(z.string(), z.string()),
    next_action: z.object({ type: z.string(), vietqr_display_qr_code: instructions.optional() }).nullable(),
  })
  .transform((intent) => ({
    ...intent,
    amount_remaining: intent.status === "canceled" ? 0 : intent.amount - intent.amount_received,
  }))

/** A PaymentIntent of the gateway. */
export type VietQRIntent = z.output<typeof vietQRIntent>
