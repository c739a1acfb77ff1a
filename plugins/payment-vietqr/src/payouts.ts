import { z } from "@medusajs/framework/zod"
import type { Decision } from "./acts"
import type { GatewayClient } from "./client"
import type { Approval } from "./refunds"

const payout = z.object({ id: z.string(), vietqr: z.object({ transfer_code: z.string() }) })

/** Money of a connected account that is to go to its bank account. */
export interface PayoutRequest {
  account_id: string
  /** Whole VND. */
  amount: number
  /** Who asks for it: no second person. */
  author: string
  /** The shop's own name of it: under one name it is made once. */
  name: string
}

/** Makes a payout, once under its name. It leaves with a batch. @throws Stripe.errors.StripeError */
export async function createPayout(
  { stripe }: GatewayClient,
  { account_id, amount, author, name }: PayoutRequest
): Promise<{ id: string; transfer_code: string }> {
  const made = payout.parse(
    await stripe.rawRequest(
      "POST",
      "/v1/payouts",
      { amount, currency: "vnd", author, metadata: { payout: name } },
      { idempotencyKey: `payout:${name}`, stripeAccount: account_id }
    )
  )
  return { id: made.id, transfer_code: made.vietqr.transfer_code }
}

/** Gives up a payout that was not sent: the money is back on the balance. @throws Stripe.errors.StripeError */
export async function cancelPayout(
  { stripe }: GatewayClient,
  { account_id, id }: { account_id: string; id: string }
): Promise<void> {
  await stripe.payouts.cancel(id, {}, { stripeAccount: account_id })
}

/** Says that the bank did not make a transfer: the money is back on the balance. @throws Stripe.errors.StripeError */
export async function markPayoutFailed(
  { stripe }: GatewayClient,
  { account_id, id }: { account_id: string; id: string },
  decision: Decision
): Promise<void> {
  await stripe.rawRequest(
    "POST",
    `/v1/payouts/${encodeURIComponent(id)}/mark_failed`,
    { ...decision },
    { stripeAccount: account_id }
  )
}

const line = z.object({
  /** The payout or refund. */
  subject: z.string(),
  account: z.string().nullable(),
  state: z.enum(["needs_destination", "pending", "sent", "paid", "failed", "canceled", "unknown"]),
  amount: z.int(),
  bank_bin: z.string().nullable(),
  account_number: z.string().nullable(),
  account_holder_name: z.string().nullable(),
  transfer_code: z.string(),
  /** Null until somebody agreed to the batch. */
  qr_data: z.string().nullable(),
  failure_message: z.string().nullable(),
  bank_reference: z.string().nullable(),
})

const batch = z.object({
  id: z.string(),
  state: z.enum(["open", "sent", "canceled"]),
  author: z.string(),
  approved_by: z.string().nullable(),
  /** What a person agrees to. */
  fingerprint: z.string(),
  amount: z.int(),
  count: z.int(),
  lines: z.array(line),
})

/** Payouts and refunds that leave together, as the gateway answers them. */
export type GatewayBatch = z.output<typeof batch>
export type GatewayBatchLine = GatewayBatch["lines"][number]

const path = "/v1/vietqr/payout_batches"
const pathOf = (id: string) => `${path}/${encodeURIComponent(id)}`

/**
 * Takes what may leave into a batch that waits for a second person, once under its name.
 * @throws Stripe.errors.StripeError `batch_empty`
 */
export async function createBatch(
  { stripe }: GatewayClient,
  { author, name, limit }: { author: string; name: string; limit: number }
): Promise<GatewayBatch> {
  return batch.parse(
    await stripe.rawRequest(
      "POST",
      path,
      { author, limit, approval: "required" },
      { idempotencyKey: `batch:${name}` }
    )
  )
}

/** A batch as it is now. @throws Stripe.errors.StripeError */
export async function readBatch({ stripe }: GatewayClient, id: string): Promise<GatewayBatch> {
  return batch.parse(await stripe.rawRequest("GET", pathOf(id)))
}

/**
 * An approver agrees to all of a batch, as it was shown.
 * @throws Stripe.errors.StripeError `batch_changed`, `second_person_required`, `approver_code_wrong`
 */
export async function approveBatch(
  { stripe }: GatewayClient,
  id: string,
  { fingerprint, approver, code, reason }: Approval & { fingerprint: string }
): Promise<GatewayBatch> {
  return batch.parse(
    await stripe.rawRequest("POST", `${pathOf(id)}/approve`, { fingerprint, approver, code, reason })
  )
}

/** Gives up a batch that waits for a second person. @throws Stripe.errors.StripeError */
export async function cancelBatch({ stripe }: GatewayClient, id: string, decision: Decision): Promise<void> {
  await stripe.rawRequest("POST", `${pathOf(id)}/cancel`, { ...decision })
}

const file = z.object({ filename: z.string(), content: z.string() })

/** The file for the bank's bulk transfer. @throws Stripe.errors.StripeError `batch_unexpected_state` before it was agreed to */
export async function readBatchFile(
  { stripe }: GatewayClient,
  id: string,
  format: "csv" | "xlsx"
): Promise<{ filename: string; content: Buffer }> {
  const { filename, content } = file.parse(
    await stripe.rawRequest("GET", `${pathOf(id)}/file?format=${format}`)
  )
  return { filename, content: Buffer.from(content, "base64") }
}
