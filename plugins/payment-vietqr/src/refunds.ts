import { z } from "@medusajs/framework/zod"
import type Stripe from "stripe"
import type { Decision } from "./acts"
import { type Destination, destinationSchema } from "./banks"
import type { GatewayClient } from "./client"

/** Where the transfer of a refund stands; all but the last two are the gateway's way to `paid`. */
export const refundStates = [
  "needs_destination",
  "pending",
  "sent",
  "unknown",
  "paid",
  "failed",
  "canceled",
] as const

export type RefundState = (typeof refundStates)[number]

/**
 * Money on its way back to a payer.
 * `refund_id` is the shop's own name of it. Rows of before are named by `about` in their notes.
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
    refund_id: refund.metadata.refund_id ?? refund.metadata.about ?? null,
  }))

/** A refund, as the gateway answers it. */
export type GatewayRefund = z.output<typeof refundSchema>

const refundPage = z.object({ data: z.array(refundSchema), has_more: z.boolean() })

/** A page of refunds, the newest first. */
export type RefundPage = z.output<typeof refundPage>

/** Money of a paid intent that is to go back. */
export interface NewGatewayRefund extends Decision {
  intent_id: string
  /** Whole VND; all that is left of the intent where it is undefined. */
  amount?: number
  /** The payer's own account where it is undefined and the bank named it. */
  destination?: Destination
  /** The shop's name of this refund: under one name money is promised once. */
  refund_id: string
  /** The failed refund whose money this one sends again. */
  replaces?: string
}

/** What a refund waits for until a person acts: an account, a second person, what the bank says, another refund. */
export type RefundWait = "account" | "approval" | "unknown" | "failed"

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

const waitingStates = ["needs_destination", "pending", "unknown", "failed"] as const

function waitOf({ vietqr }: GatewayRefund): RefundWait | null {
  const { state, needs_approval, approved_by, replaced_by } = vietqr
  if (state === "needs_destination") return "account"
  if (state === "pending") return needs_approval && !approved_by ? "approval" : null
  if (state === "unknown") return "unknown"
  return state === "failed" && !replaced_by ? "failed" : null
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
    return {
      refunds: refunds.flatMap((refund) => {
        const waits_for = waitOf(refund)
        return waits_for ? [{ ...refund, waits_for }] : []
      }),
      has_more,
    }
  }
}

/** One refund. @throws Stripe.errors.StripeError `resource_missing` */
export async function readRefund(gateway: GatewayClient, id: string): Promise<GatewayRefund> {
  return refundSchema.parse(await gateway.stripe.rawRequest("GET", pathOf(id)))
}

/** Whether money is promised or gone; a refund that failed or was canceled moves none. */
export const isRefundLive = ({ vietqr: { state } }: GatewayRefund): boolean =>
  state !== "failed" && state !== "canceled"

/**
 * Promises money of a paid intent back, once for each `refund_id`, with who decided it and why.
 * Where neither a destination nor the payer's account is known, nothing is promised.
 * @returns `promised_before` where a refund of that name, or for that failed refund, moves money already
 * @throws Stripe.errors.StripeError what the gateway refuses
 */
export async function promiseRefund(
  gateway: GatewayClient,
  { intent_id, amount, destination, author, reason, refund_id, replaces }: NewGatewayRefund,
  idempotencyKey: string
): Promise<"promised" | "promised_before" | "needs_destination"> {
  const { data: earlier } = await listRefunds(gateway, { intent_id })
  const isSame = (refund: GatewayRefund) =>
    refund.refund_id === refund_id || (replaces !== undefined && refund.vietqr.replaces === replaces)
  if (earlier.some((refund) => isSame(refund) && isRefundLive(refund))) return "promised_before"
  const input: Stripe.RefundCreateParams & { destination?: Destination; vietqr: object } = {
    payment_intent: intent_id,
    ...(amount === undefined ? {} : { amount }),
    ...(destination ? { destination } : {}),
    metadata: { refund_id },
    vietqr: { author, reason, ...(replaces ? { replaces } : {}) },
  }
  const refund = await gateway.stripe.refunds.create(input, { idempotencyKey })
  if (destination || refund.status !== "requires_action") return "promised"
  await gateway.stripe.refunds.cancel(refund.id, {}, { idempotencyKey: `${idempotencyKey}:cancel` })
  return "needs_destination"
}

/** A second person agrees. @throws Stripe.errors.StripeError `second_person_required` for whoever asked for it */
export async function approveRefund(gateway: GatewayClient, id: string, decision: Decision): Promise<void> {
  await gateway.stripe.rawRequest("POST", `${pathOf(id)}/approve`, { ...decision })
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
 * Names the account to which a refund goes; who did so, and why, is written into its notes. An approval ends.
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
    metadata: { account_by: author, account_because: reason.slice(0, note_length_max) },
  })
}
