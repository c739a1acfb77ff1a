import { z } from "@medusajs/framework/zod"
import type { Decision } from "./acts"
import { type Destination, destinationSchema } from "./banks"
import type { GatewayClient } from "./client"
import { type RefundState, type RefundWait, refundStates, refundWait, waitingStates } from "./refund-state"

/**
 * Money on its way back to a payer.
 * `refund_id` is the occasion for which it goes back: what the shop named, or the review whose money it is.
 * Refunds of earlier versions have the shop's name as `about` in their notes.
 */
export const refundSchema = z
  .object({
    id: z.string(),
    /** Whole VND. */
    amount: z.int(),
    /** Seconds since 1970. */
    created: z.int(),
    payment_intent: z.string().nullable(),
    metadata: z.record(z.string(), z.string()),
    failure_reason: z.string().optional(),
    vietqr: z.object({
      state: z.enum(refundStates),
      destination: destinationSchema.nullable(),
      needs_approval: z.boolean(),
      approved_by: z.string().nullable(),
      /** How many approvers still have to agree. */
      approvals_missing: z.int().default(0),
      /** Who asked for it, and why; null where nobody was named. */
      author: z.string().nullable(),
      reason: z.string().nullable(),
      /** The review whose money it is. */
      review: z.string().nullable(),
      /** The failed refund whose money it sends again, and the one that does so for it. */
      replaces: z.string().nullable(),
      replaced_by: z.string().nullable(),
    }),
  })
  .transform((refund) => ({
    ...refund,
    refund_id: refund.metadata.refund_id ?? refund.metadata.about ?? refund.vietqr.review ?? refund.id,
  }))

/** A refund, as the gateway answers it. */
export type GatewayRefund = z.output<typeof refundSchema>

const refundPage = z.object({ data: z.array(refundSchema), has_more: z.boolean() })

/** A page of refunds, the newest first. */
export type RefundPage = z.output<typeof refundPage>

/** A refund that stands still until a person acts. */
export type WaitingRefund = GatewayRefund & { waits_for: RefundWait }

const page_size_max = 100
/** Values of Stripe's metadata hold 500 characters. */
const note_length_max = 500
const path = "/v1/refunds"
const pathOf = (id: string) => `${path}/${encodeURIComponent(id)}`

/** Which refunds are listed. */
export interface RefundQuery {
  /** Only those of this intent. */
  intent_id?: string
  /** Only those made at this moment or later. */
  since?: Date
  /** Only those whose transfer is in one of these states. */
  states?: readonly RefundState[]
  /** 1 to 100. */
  limit?: number
  /** The id of the last refund of the page before. */
  after?: string
}

/** A page of refunds, the newest first. @throws Stripe.errors.StripeError */
export async function listRefunds(
  gateway: GatewayClient,
  { intent_id, since, states = [], limit = page_size_max, after }: RefundQuery
): Promise<RefundPage> {
  const query = new URLSearchParams({ limit: String(limit) })
  if (intent_id) query.set("payment_intent", intent_id)
  if (since) query.set("created[gte]", String(Math.floor(since.getTime() / 1000)))
  for (const state of states) query.append("vietqr[state][]", state)
  if (after) query.set("starting_after", after)
  return refundPage.parse(await gateway.stripe.rawRequest("GET", `${path}?${query}`))
}

/**
 * The refunds that stand still until a person acts, the newest first, each with who asked for it and why.
 * One query for a hundred refunds under way; what is paid, sent or canceled is not read.
 * @param query.since older ones are left out
 * @param query.read_max after so many refunds it stops; `has_more` says that there are others
 * @throws Stripe.errors.StripeError
 */
export async function listWaitingRefunds(
  gateway: GatewayClient,
  { since, read_max = 1000 }: { since: Date; read_max?: number }
): Promise<{ refunds: WaitingRefund[]; has_more: boolean }> {
  const refunds: GatewayRefund[] = []
  for (;;) {
    const after = refunds.at(-1)?.id
    const { data, has_more } = await listRefunds(gateway, {
      since,
      states: waitingStates,
      ...(after ? { after } : {}),
    })
    refunds.push(...data)
    if (has_more && refunds.length < read_max) continue
    // Of transfers that failed one after the other only the last one waits.
    const repeated = new Set(refunds.map(({ vietqr }) => vietqr.replaces))
    const waiting = refunds.flatMap((refund) => {
      const waits_for = repeated.has(refund.id) ? null : refundWait(refund.vietqr)
      return waits_for ? [{ ...refund, waits_for }] : []
    })
    return { refunds: waiting, has_more }
  }
}

/** All refunds of an intent, the newest first. @throws Stripe.errors.StripeError */
export async function listRefundsOfIntent(
  gateway: GatewayClient,
  intent_id: string
): Promise<GatewayRefund[]> {
  const refunds: GatewayRefund[] = []
  for (;;) {
    const after = refunds.at(-1)?.id
    const { data, has_more } = await listRefunds(gateway, { intent_id, ...(after ? { after } : {}) })
    refunds.push(...data)
    if (!has_more) return refunds
  }
}

/** One refund. @throws Stripe.errors.StripeError `resource_missing` */
export async function readRefund(gateway: GatewayClient, id: string): Promise<GatewayRefund> {
  return refundSchema.parse(await gateway.stripe.rawRequest("GET", pathOf(id)))
}

/** An approver's word: who is enrolled at the gateway, and a one-time code that only the gateway can check. */
export interface Approval extends Decision {
  /** The approver's id, `apr_…`. Without it and the code the gateway refuses. */
  approver?: string
  /** Six digits of the authenticator app, or a recovery code; good once. */
  code?: string
}

/**
 * Another person agrees.
 * @throws Stripe.errors.StripeError `second_person_required` for whoever asked for it or named its account, and for a
 * mere name; `approver_code_wrong`, `approver_locked`
 */
export async function approveRefund(gateway: GatewayClient, id: string, approval: Approval): Promise<void> {
  await gateway.stripe.rawRequest("POST", `${pathOf(id)}/approve`, { ...approval })
}

/** Says that the bank did not make the transfer: the money is where it was. @throws Stripe.errors.StripeError */
export async function markRefundFailed(
  gateway: GatewayClient,
  id: string,
  decision: Decision
): Promise<void> {
  await gateway.stripe.rawRequest("POST", `${pathOf(id)}/mark_failed`, { ...decision })
}

/**
 * Cancels a refund that was not sent; who did so, and why, is written into its notes.
 * @throws Stripe.errors.StripeError `refund_unexpected_state`
 */
export async function cancelRefund(
  gateway: GatewayClient,
  id: string,
  { author, reason }: Decision
): Promise<void> {
  await gateway.stripe.rawRequest("POST", pathOf(id), {
    metadata: { canceled_by: author, canceled_because: reason.slice(0, note_length_max) },
  })
  await gateway.stripe.rawRequest("POST", `${pathOf(id)}/cancel`, {})
}

/**
 * Names the account to which a refund goes; who did so, and why, is written down. Approvals end: elsewhere than before
 * it needs them whatever its amount, and who named the account is no second person.
 * @throws Stripe.errors.StripeError `refund_unexpected_state` once it was sent
 */
export async function nameRefundDestination(
  gateway: GatewayClient,
  id: string,
  destination: Destination,
  { author, reason }: Decision
): Promise<void> {
  await gateway.stripe.rawRequest("POST", pathOf(id), {
    destination,
    vietqr: { author },
    metadata: { account_by: author, account_because: reason.slice(0, note_length_max) },
  })
}
