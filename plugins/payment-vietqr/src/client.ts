import { z } from "@medusajs/framework/zod"
import Stripe from "stripe"
import { type VietQRIntent, vietQRIntent } from "./intent"

export type { VietQRIntent } from "./intent"

/** Where the gateway is, and the secrets shared with it. */
export interface GatewayOptions {
  /** Address of the gateway, e.g. `http://127.0.0.1:4242`. */
  url: string
  /** `sk_test_…` or `sk_live_…`. */
  secret_key: string
  /** `whsec_…` of the endpoint that brings events to this shop. */
  webhook_secret: string
  /** Who makes the refund that is being made now: Medusa does not tell its provider. */
  refund_author?: (() => string | undefined) | undefined
}

/** What a new intent asks for. */
export interface CreateIntentInput {
  /** Whole VND. */
  amount: number
  order_group_id: string
  description: string
  /** How long the QR can be paid. */
  expires_after_seconds: number
  /** The same key never opens a second intent. */
  idempotency_key: string
}

/** Why an intent is canceled. */
export type CancelReason = "abandoned" | "duplicate" | "fraudulent" | "requested_by_customer"

/** An intent that could not be canceled because the money is there is answered with `already_succeeded`. */
export interface CancelResult {
  intent: VietQRIntent
  already_succeeded: boolean
}

/** The gateway, reached with the official `stripe` package. */
export interface GatewayClient {
  stripe: Stripe
  /** Opens an intent and shows its QR; the same idempotency key gives the same intent. */
  createIntent(input: CreateIntentInput): Promise<VietQRIntent>
  /** @throws Stripe.errors.StripeInvalidRequestError when there is no such intent */
  retrieveIntent(id: string): Promise<VietQRIntent>
  /** Ends an intent that is not paid; says so when it is. Canceling twice is fine. */
  cancelIntent(id: string, reason: CancelReason): Promise<CancelResult>
  /**
   * Checks a webhook's signature over its raw body and reads it.
   * @throws Stripe.errors.StripeSignatureVerificationError for a forged, changed or old one
   */
  constructEvent(rawBody: string | Buffer, signature: string): Stripe.Event
}

/**
 * A client of the gateway.
 * @example const gateway = createGatewayClient({ url: "http://127.0.0.1:4242", secret_key, webhook_secret })
 */
export function createGatewayClient({ url, secret_key, webhook_secret }: GatewayOptions): GatewayClient {
  const address = new URL(url)
  const protocol = address.protocol === "https:" ? "https" : "http"
  const stripe = new Stripe(secret_key, {
    host: address.hostname,
    port: address.port || (protocol === "https" ? 443 : 80),
    protocol,
    // Twice this is still less than a shopper's page waits for the shop; every call may be repeated under its key.
    maxNetworkRetries: 1,
    timeout: 5_000,
    telemetry: false,
  })

  const retrieveIntent = async (id: string): Promise<VietQRIntent> =>
    vietQRIntent.parse(await stripe.paymentIntents.retrieve(id))

  return {
    stripe,
    retrieveIntent,
    async createIntent({ amount, order_group_id, description, expires_after_seconds, idempotency_key }) {
      const options: Stripe.PaymentIntentCreateParams.PaymentMethodOptions & {
        vietqr: { expires_after_seconds: number }
      } = { vietqr: { expires_after_seconds } }
      const created = await stripe.paymentIntents.create(
        {
          amount,
          currency: "vnd",
          confirm: true,
          allowed_payment_method_types: ["vietqr"],
          payment_method_data: { type: "vietqr" },
          payment_method_options: options,
          description,
          metadata: { order_group_id },
        },
        { idempotencyKey: idempotency_key }
      )
      return vietQRIntent.parse(created)
    },
    async cancelIntent(id, reason) {
      try {
        return {
          intent: vietQRIntent.parse(await stripe.paymentIntents.cancel(id, { cancellation_reason: reason })),
          already_succeeded: false,
        }
      } catch (error) {
        if (
          !(error instanceof Stripe.errors.StripeInvalidRequestError) ||
          error.code !== "payment_intent_unexpected_state"
        )
          throw error
        const intent = await retrieveIntent(id)
        return { intent, already_succeeded: intent.status === "succeeded" }
      }
    },
    constructEvent: (rawBody, signature) =>
      stripe.webhooks.constructEvent(rawBody, signature, webhook_secret),
  }
}

/** The options of the provider in `medusa-config`. */
export const gatewayOptions = z.object({
  url: z.url({ protocol: /^https?$/, error: "must be the gateway's http(s):// address" }),
  secret_key: z.string().regex(/^(sk|rk)_(test|live)_/, "must be the gateway's secret key, sk_…"),
  webhook_secret: z.string().regex(/^whsec_/, "must be the endpoint's secret, whsec_…"),
  refund_author: z
    .custom<() => string | undefined>((value) => typeof value === "function", "must be a function")
    .optional(),
})
