import type { GatewayClient } from "@chophien/payment-vietqr/client"
import { z } from "@medusajs/framework/zod"
import type Stripe from "stripe"

/** A bank account in Vietnam that takes money. */
export type Destination = { bank_bin: string; account_number: string; account_holder_name: string }

/** Who decides, and why. */
type Decider = { author: string; reason: string }
/** `about` is the flag whose money this is, or the failed refund that this one stands for: one of them has one refund. */
type Refund = Decider & { intent_id: string; amount?: number; destination?: Destination; about: string }

const refundSchema = z.object({
  id: z.string(),
  amount: z.int(),
  created: z.int(),
  payment_intent: z.string().nullable(),
  metadata: z.record(z.string(), z.string()),
  failure_reason: z.string().optional(),
  vietqr: z.object({
    state: z.enum(["needs_destination", "pending", "sent", "paid", "failed", "canceled", "unknown"]),
    destination: z
      .object({ bank_bin: z.string(), account_number: z.string(), account_holder_name: z.string() })
      .nullable(),
    needs_approval: z.boolean(),
    approved_by: z.string().nullable(),
  }),
})
const pageSchema = z.object({ data: z.array(refundSchema), has_more: z.boolean() })
const actsSchema = z.object({
  data: z.array(z.object({ act: z.string(), author: z.string(), reason: z.string(), created: z.int() })),
})

/** Money on its way back to a payer. Amounts in whole VND, times in Unix seconds. */
export type GatewayRefund = z.infer<typeof refundSchema>

/** Stripe's own fields hold 500 characters. */
const metadata_max = 500
const page_size = 100
const path = "/v1/refunds"
const at = (id: string) => `${path}/${encodeURIComponent(id)}`

async function page(
  gateway: GatewayClient,
  query: Record<string, string>
): Promise<z.infer<typeof pageSchema>> {
  return pageSchema.parse(
    await gateway.stripe.rawRequest(
      "GET",
      `${path}?${new URLSearchParams({ limit: String(page_size), ...query })}`
    )
  )
}

/** The refunds since a time, the newest first, `most` of them; and whether there are more. */
export async function listRefunds(
  gateway: GatewayClient,
  since: Date,
  most: number
): Promise<{ refunds: GatewayRefund[]; has_more: boolean }> {
  const refunds: GatewayRefund[] = []
  for (;;) {
    const after = refunds.at(-1)?.id
    const { data, has_more } = await page(gateway, {
      "created[gte]": String(Math.floor(since.getTime() / 1000)),
      ...(after ? { starting_after: after } : {}),
    })
    refunds.push(...data)
    if (!has_more || refunds.length >= most) return { refunds, has_more }
  }
}

/** One refund. @throws StripeError `resource_missing` */
export async function readRefund(gateway: GatewayClient, id: string): Promise<GatewayRefund> {
  return refundSchema.parse(await gateway.stripe.rawRequest("GET", at(id)))
}

/** Whether money is promised or gone; a refund that failed or was given up moves none. */
export const isLive = ({ vietqr: { state } }: GatewayRefund): boolean =>
  state !== "failed" && state !== "canceled"

/**
 * Sends money of a paid intent back by bank, with who decided it and why. Without a destination it goes to the payer's
 * account; where the bank never named that, nothing is sent and `needs_destination` is answered. What was promised
 * before for the same occasion is not promised again (`promised_before`), wherever it went.
 * @throws what the gateway refuses, a StripeError
 */
export async function refundIntent(
  gateway: GatewayClient,
  { intent_id, amount, destination, author, reason, about }: Refund,
  idempotencyKey: string
): Promise<"promised" | "promised_before" | "needs_destination"> {
  const before = await page(gateway, { payment_intent: intent_id })
  if (before.data.some((refund) => refund.metadata.about === about && isLive(refund)))
    return "promised_before"
  const input: Stripe.RefundCreateParams & { destination?: Destination } = {
    payment_intent: intent_id,
    ...(amount === undefined ? {} : { amount }),
    ...(destination ? { destination } : {}),
    metadata: { about, author, reason: reason.slice(0, metadata_max) },
  }
  const refund = await gateway.stripe.refunds.create(input, { idempotencyKey })
  if (destination || refund.status !== "requires_action") return "promised"
  await gateway.stripe.refunds.cancel(refund.id, {}, { idempotencyKey: `${idempotencyKey}:cancel` })
  return "needs_destination"
}

/** Who asked for a refund of money under review, and why. */
export async function askedInReview(
  gateway: GatewayClient,
  review: string,
  refund: GatewayRefund
): Promise<Decider | null> {
  const query = new URLSearchParams({ object: review, limit: String(page_size) })
  const { data } = actsSchema.parse(await gateway.stripe.rawRequest("GET", `/v1/vietqr/acts?${query}`))
  // Written in one transaction with the refund.
  return data.find(({ act, created }) => act === "refund" && Math.abs(created - refund.created) <= 1) ?? null
}

/** A second person agrees. @throws StripeError `second_person_required` for the one who asked */
export async function approveRefund(gateway: GatewayClient, id: string, who: Decider): Promise<void> {
  await gateway.stripe.rawRequest("POST", `${at(id)}/approve`, who)
}

/** The bank did not make the transfer: the money is where it was. */
export async function markRefundFailed(gateway: GatewayClient, id: string, who: Decider): Promise<void> {
  await gateway.stripe.rawRequest("POST", `${at(id)}/mark_failed`, who)
}

/** Gives a refund up that was not sent; who did, and why, stays with it. */
export async function cancelRefund(
  gateway: GatewayClient,
  id: string,
  { author, reason }: Decider
): Promise<void> {
  await gateway.stripe.rawRequest("POST", at(id), {
    metadata: { canceled_by: author, canceled_because: reason.slice(0, metadata_max) },
  })
  await gateway.stripe.rawRequest("POST", `${at(id)}/cancel`, {})
}

/** Says where a refund goes; who did, and why, stays with it. An approval that was given ends. */
export async function nameRefundAccount(
  gateway: GatewayClient,
  id: string,
  destination: Destination,
  { author, reason }: Decider
): Promise<void> {
  await gateway.stripe.rawRequest("POST", at(id), {
    destination,
    metadata: { account_by: author, account_because: reason.slice(0, metadata_max) },
  })
}
