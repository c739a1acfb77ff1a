import { createHash } from "node:crypto"
import Stripe from "stripe"
import type { Destination } from "./banks"
import type { GatewayClient } from "./client"
import { isRefundLive } from "./refund-state"
import { type GatewayRefund, listRefundsOfIntent, refundSchema } from "./refunds"

/** Money of a paid intent that is to go back. */
export interface RefundRequest {
  intent_id: string
  /** The occasion: Medusa's refund, or flagged money. For one occasion money goes back once, whoever wants it. */
  refund_id: string
  /** Whole VND; all that is left of the intent where it is undefined. */
  amount?: number
  /** The payer's own account where it is undefined and the bank named it. */
  destination?: Destination
  /** Who decided, and why; stored with the refund. Medusa has both in the row of its own refund. */
  author?: string
  reason?: string
  /** Whether another may follow a refund that failed or was canceled. A person decides so, no program does. */
  may_repeat?: boolean
  /** The failed refund whose money this one sends again. */
  replaces?: string
}

/** What became of a request: a new refund, or the one that there was for the same occasion. */
export interface RequestedRefund {
  refund: GatewayRefund
  is_new: boolean
}

/** Stripe's parameters of a refund, with those that a bank transfer adds. */
type RefundParams = Stripe.RefundCreateParams & {
  destination?: Destination
  vietqr?: { author?: string; reason?: string; replaces?: string }
}

/** How often a refused request may have been repeated before. */
const refusals_max = 20

/**
 * The one way in which money of an intent goes back. What was promised for the same occasion is not promised again,
 * wherever it went.
 *
 * @example
 * await requestRefund(gateway, { intent_id: "pi_1", refund_id: "ref_1", amount: 30_000 })
 * @throws Stripe.errors.StripeError what the gateway refuses
 */
export async function requestRefund(
  gateway: GatewayClient,
  { intent_id, refund_id, amount, destination, author, reason, may_repeat = false, replaces }: RefundRequest
): Promise<RequestedRefund> {
  const earlier = refundsOfOccasion(await listRefundsOfIntent(gateway, intent_id), refund_id)
  const existing = may_repeat ? earlier.find(({ vietqr }) => isRefundLive(vietqr.state)) : earlier[0]
  if (existing) return { refund: existing, is_new: false }
  const details = {
    ...(author ? { author } : {}),
    ...(reason ? { reason } : {}),
    ...(replaces ? { replaces } : {}),
  }
  const input: RefundParams = {
    payment_intent: intent_id,
    ...(amount === undefined ? {} : { amount }),
    ...(destination ? { destination } : {}),
    metadata: { refund_id },
    ...(Object.keys(details).length ? { vietqr: details } : {}),
  }
  const content = createHash("sha256").update(JSON.stringify(input)).digest("hex")
  const key = `refund:${refund_id}:${earlier.length}:${content}`
  return { refund: await createRefund(gateway, input, key), is_new: true }
}

/**
 * The refunds of one occasion among those of its intent, the newest first. One that sends a failed one's money again is
 * of the same occasion, also where an earlier version named it otherwise.
 */
function refundsOfOccasion(refunds: readonly GatewayRefund[], refund_id: string): GatewayRefund[] {
  const ids = new Set<string | null>()
  return refunds
    .toReversed()
    .filter((refund) => {
      const isOfOccasion = refund.refund_id === refund_id || ids.has(refund.vietqr.replaces)
      if (isOfOccasion) ids.add(refund.id)
      return isOfOccasion
    })
    .reverse()
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
