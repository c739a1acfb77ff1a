import type { GatewayClient } from "@chophien/payment-vietqr/client"
import type Stripe from "stripe"

/** A bank account in Vietnam that takes money. */
export type Destination = { bank_bin: string; account_number: string; account_holder_name: string }

type Refund = { intent_id: string; amount?: number; destination?: Destination; author: string; reason: string }

/** Stripe's own fields hold 500 characters. */
const metadata_max = 500

/**
 * Sends money of a paid intent back by bank, with who decided it and why. Without a destination it goes to the payer's
 * account; where the bank never named that, nothing is sent and `needs_destination` is answered.
 * @throws what the gateway refuses, a StripeError
 */
export async function refundIntent(gateway: GatewayClient, { intent_id, amount, destination, author, reason }: Refund, idempotencyKey: string): Promise<"promised" | "needs_destination"> {
  const input: Stripe.RefundCreateParams & { destination?: Destination } = {
    payment_intent: intent_id,
    ...(amount === undefined ? {} : { amount }),
    ...(destination ? { destination } : {}),
    metadata: { author, reason: reason.slice(0, metadata_max) },
  }
  const refund = await gateway.stripe.refunds.create(input, { idempotencyKey })
  if (destination || refund.status !== "requires_action") return "promised"
  await gateway.stripe.refunds.cancel(refund.id, {}, { idempotencyKey: `${idempotencyKey}:cancel` })
  return "needs_destination"
}
