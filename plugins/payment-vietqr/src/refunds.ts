import { z } from "@medusajs/framework/zod"
import type { GatewayClient } from "./client"
import { type RefundState, refundStates } from "./refund-state"

/** A bank account in Vietnam that takes money. */
export type Destination = { bank_bin: string; account_number: string; account_holder_name: string }

/** Who decides, and why. */
export type Decision = { author: string; reason: string }

/** A refund as the gateway answers it. */
export const refundSchema = z.object({
  id: z.string(),
  amount: z.int(),
  created: z.int(),
  payment_intent: z.string().nullable(),
  metadata: z.record(z.string(), z.string()),
  vietqr: z.object({
    state: z.enum(refundStates),
    destination: z
      .object({ bank_bin: z.string(), account_number: z.string(), account_holder_name: z.string() })
      .nullable(),
    needs_approval: z.boolean(),
    approved_by: z.string().nullable(),
    /** Who wanted it and why, where the caller named them. */
    author: z.string().nullable(),
    reason: z.string().nullable(),
    /** The failed refund whose money this one sends again, and the one that sends this one's. */
    replaces: z.string().nullable(),
    replaced_by: z.string().nullable(),
  }),
})
const pageSchema = z.object({ data: z.array(refundSchema), has_more: z.boolean() })

/** Money on its way back to a payer. Amounts in whole VND, times in Unix seconds. */
export type GatewayRefund = z.infer<typeof refundSchema>

/** The name of a refund's occasion; refunds of earlier versions have it as `about`. */
export const refundIdOf = ({ id, metadata }: GatewayRefund): string =>
  metadata.refund_id ?? metadata.about ?? id

/**
 * The refunds of one occasion among those of its payment, the newest first. One that replaces another is of the same
 * occasion.
 * @param refunds the newest first
 */
export function refundsOfOccasion(refunds: readonly GatewayRefund[], refund_id: string): GatewayRefund[] {
  const ids = new Set<string | null>()
  return refunds
    .toReversed()
    .filter((refund) => {
      const isOfOccasion = refundIdOf(refund) === refund_id || ids.has(refund.vietqr.replaces)
      if (isOfOccasion) ids.add(refund.id)
      return isOfOccasion
    })
    .reverse()
}

/** Stripe's own fields hold 500 characters. */
const metadata_max = 500
const page_size = 100
const path = "/v1/refunds"
const at = (id: string) => `${path}/${encodeURIComponent(id)}`

/** Pages through refunds, the newest first, until there are `most`; `has_more` when that left some out. */
async function readPages(
  { stripe }: GatewayClient,
  query: [string, string][],
  most: number
): Promise<{ refunds: GatewayRefund[]; has_more: boolean }> {
  const refunds: GatewayRefund[] = []
  for (;;) {
    const after = refunds.at(-1)?.id
    const search = new URLSearchParams([
      ...query,
      ["limit", String(page_size)],
      ...(after ? [["starting_after", after]] : []),
    ])
    const { data, has_more } = pageSchema.parse(await stripe.rawRequest("GET", `${path}?${search}`))
    refunds.push(...data)
    if (!has_more || refunds.length >= most) return { refunds, has_more }
  }
}

/** All refunds of a payment, the newest first. */
export async function listRefundsOfIntent(
  client: GatewayClient,
  intent_id: string
): Promise<GatewayRefund[]> {
  return (await readPages(client, [["payment_intent", intent_id]], Number.POSITIVE_INFINITY)).refunds
}

/** Refunds since a time whose transfer is in one of some states, the newest first, in one question up to a hundred. */
export async function listRefundsInStates(
  client: GatewayClient,
  { states, since, most }: { states: readonly RefundState[]; since: Date; most: number }
): Promise<{ refunds: GatewayRefund[]; has_more: boolean }> {
  return await readPages(
    client,
    [
      ["created[gte]", String(Math.floor(since.getTime() / 1000))],
      ...states.map((state): [string, string] => ["vietqr[state][]", state]),
    ],
    most
  )
}

/** One refund. @throws StripeError `resource_missing` */
export async function readRefund({ stripe }: GatewayClient, id: string): Promise<GatewayRefund> {
  return refundSchema.parse(await stripe.rawRequest("GET", at(id)))
}

/** A second person agrees. @throws StripeError `second_person_required` for the one who wanted it */
export async function approveRefund(
  { stripe }: GatewayClient,
  id: string,
  decision: Decision
): Promise<void> {
  await stripe.rawRequest("POST", `${at(id)}/approve`, decision)
}

/** The bank did not make the transfer: the money is where it was. */
export async function failRefund({ stripe }: GatewayClient, id: string, decision: Decision): Promise<void> {
  await stripe.rawRequest("POST", `${at(id)}/mark_failed`, decision)
}

/** Gives a refund up that was not sent; who did, and why, stays with it. */
export async function cancelRefund(
  { stripe }: GatewayClient,
  id: string,
  { author, reason }: Decision
): Promise<void> {
  await stripe.rawRequest("POST", at(id), {
    metadata: { canceled_by: author, canceled_because: reason.slice(0, metadata_max) },
  })
  await stripe.rawRequest("POST", `${at(id)}/cancel`, {})
}

/** Names where a refund goes; who did, and why, stays with it. An approval that was given ends. */
export async function nameRefundDestination(
  { stripe }: GatewayClient,
  id: string,
  destination: Destination,
  { author, reason }: Decision
): Promise<void> {
  await stripe.rawRequest("POST", at(id), {
    destination,
    metadata: { account_by: author, account_because: reason.slice(0, metadata_max) },
  })
}
