import { createHash } from "node:crypto"
import Stripe from "stripe"
import type { GatewayClient } from "./client"
import { isLiveState } from "./refund-state"
import {
  type Destination,
  type GatewayRefund,
  listRefundsOfIntent,
  refundSchema,
  refundsOfOccasion,
} from "./refunds"

/** Money of a paid intent that is to go back. */
export type RefundRequest = {
  intent_id: string
  /** The occasion: Medusa's refund, or flagged money. For one occasion money goes back once, whoever wants it. */
  refund_id: string
  /** Whole VND; all that is left of the payment where it is left out. */
  amount?: number
  /** The payer's own account where it is left out and a bank named it. */
  destination?: Destination
  /** Who decided, and why; stored with the refund. Medusa's own refunds have both in their row. */
  author?: string
  reason?: string
  /** Whether another may follow a refund that failed or was given up. A person decides so, no program does. */
  may_repeat?: boolean
  /** The failed refund whose money goes out again. */
  replaces?: string
}

/** Stripe's parameters of a refund, with those that a bank transfer adds. */
type RefundParams = Stripe.RefundCreateParams & {
  destination?: Destination
  vietqr: { author?: string; reason?: string; replaces?: string }
}

/** What became of a request: a new refund, or the one that there was for the same occasion. */
export type RequestedRefund = { refund: GatewayRefund; is_new: boolean }

/** How often a refused request may have been repeated before. */
const refusals_max = 20

/**
 * The one way in which money of a payment goes back. What was promised for the same occasion is not promised again,
 * wherever it went.
 *
 * @example
 * await requestRefund(client, { intent_id: "pi_1", refund_id: "ref_1", amount: 30_000 })
 * @throws what the gateway refuses, a StripeError
 */
export async function requestRefund(
  client: GatewayClient,
  { intent_id, refund_id, amount, destination, author, reason, may_repeat = false, replaces }: RefundRequest
): Promise<RequestedRefund> {
  const earlier = refundsOfOccasion(await listRefundsOfIntent(client, intent_id), refund_id)
  const standing = may_repeat ? earlier.find(({ vietqr }) => isLiveState(vietqr.state)) : earlier[0]
  if (standing) return { refund: standing, is_new: false }
  const input: RefundParams = {
    payment_intent: intent_id,
    ...(amount === undefined ? {} : { amount }),
    ...(destination ? { destination } : {}),
    metadata: { refund_id },
    vietqr: {
      ...(author ? { author } : {}),
      ...(reason ? { reason } : {}),
      ...(replaces ? { replaces } : {}),
    },
  }
  const content = createHash("sha256").update(JSON.stringify(input)).digest("hex")
  const key = `refund:${refund_id}:${earlier.length}:${content}`
  return { refund: await createRefund(client, input, key), is_new: true }
}

/**
 * Creates a refund under a key derived from what is wanted. The gateway repeats a refusal for two days under its key,
 * though the balance may be there by now. A refusal did nothing, so the next key is tried.
 */
async function createRefund(
  { stripe }: GatewayClient,
  input: RefundParams,
  key: string
): Promise<GatewayRefund> {
  for (let refusals = 0; ; refusals++) {
    const idempotencyKey = refusals ? `${key}:${refusals}` : key
    try {
      return refundSchema.parse(await stripe.refunds.create(input, { idempotencyKey }))
    } catch (error) {
      const isOld =
        error instanceof Stripe.errors.StripeError && error.headers?.["idempotent-replayed"] === "true"
      if (!isOld || refusals === refusals_max) throw error
    }
  }
}
