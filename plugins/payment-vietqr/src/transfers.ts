import { z } from "@medusajs/framework/zod"
import type { GatewayClient } from "./client"

/** A share of a charge that goes to a connected account. */
export interface TransferRequest {
  /** The shop's own name of it: under one name money moves once. */
  move_id: string
  /** Whole VND. */
  amount: number
  /** `acct_…` */
  destination: string
  /** `ch_…`, whose amount all its transfers together never exceed. */
  charge_id: string
  /** What the transfers of one sale have in common. */
  group: string
}

const moved = z.object({ id: z.string(), metadata: z.record(z.string(), z.string()) })
const page = z.object({ data: z.array(moved.extend({ destination: z.string() })), has_more: z.boolean() })

/**
 * Gives a connected account its share, once under its name.
 * @returns the transfer's id
 * @throws Stripe.errors.StripeError
 */
export async function createTransfer(
  { stripe }: GatewayClient,
  { move_id, amount, destination, charge_id, group }: TransferRequest
): Promise<string> {
  const made = await stripe.transfers.create(
    {
      amount,
      currency: "vnd",
      destination,
      source_transaction: charge_id,
      transfer_group: group,
      metadata: { move_id },
    },
    { idempotencyKey: `move:${move_id}` }
  )
  return made.id
}

/**
 * Takes money of a transfer back, once under its name. The account may owe it afterwards, where it was paid out already.
 * @throws Stripe.errors.StripeError
 */
export async function reverseTransfer(
  { stripe }: GatewayClient,
  { move_id, amount, transfer_id }: { move_id: string; amount: number; transfer_id: string }
): Promise<void> {
  await stripe.rawRequest(
    "POST",
    `/v1/transfers/${encodeURIComponent(transfer_id)}/reversals`,
    { amount, metadata: { move_id }, vietqr: { may_owe: "true" } },
    { idempotencyKey: `move:${move_id}` }
  )
}

/**
 * The transfer that was made under a name, or undefined. Idempotency keys are forgotten after some days; this is not.
 * @throws Stripe.errors.StripeError
 */
export async function findTransfer(
  { stripe }: GatewayClient,
  { move_id, group }: Pick<TransferRequest, "move_id" | "group">
): Promise<string | undefined> {
  const found = page.parse(await stripe.transfers.list({ transfer_group: group, limit: 100 }))
  return found.data.find(({ metadata }) => metadata.move_id === move_id)?.id
}

/** Whether a reversal of a transfer was made under a name. @throws Stripe.errors.StripeError */
export async function isReversed(
  { stripe }: GatewayClient,
  { move_id, transfer_id }: { move_id: string; transfer_id: string }
): Promise<boolean> {
  const found = z
    .object({ data: z.array(moved) })
    .parse(await stripe.transfers.listReversals(transfer_id, { limit: 100 }))
  return found.data.some(({ metadata }) => metadata.move_id === move_id)
}

/** The charge of a paid intent, or undefined. @throws Stripe.errors.StripeError */
export async function chargeOfIntent(
  { stripe }: GatewayClient,
  intent_id: string
): Promise<string | undefined> {
  const { data } = await stripe.charges.list({ payment_intent: intent_id, limit: 1 })
  return data[0]?.id
}

const ledgerSums = z.object({
  sums: z.array(
    z.object({
      account: z.string(),
      account_id: z.string().nullable(),
      kind: z.string(),
      amount: z.int(),
    })
  ),
})

/** The whole ledger, summed by account, owner and kind of booking. */
export type LedgerSum = z.output<typeof ledgerSums>["sums"][number]

/** The ledger's sums. @throws Stripe.errors.StripeError */
export async function readLedgerSums({ stripe }: GatewayClient): Promise<LedgerSum[]> {
  return ledgerSums.parse(await stripe.rawRequest("GET", "/v1/vietqr/ledger_sums")).sums
}

const groupSums = z.object({
  has_more: z.boolean(),
  sums: z.array(
    z.object({ transfer_group: z.string(), destination: z.string(), amount: z.int(), booked: z.int() })
  ),
})

/** What an account got of a group of transfers: as the transfers say, and as the ledger books it. */
export type TransferGroupSum = z.output<typeof groupSums>["sums"][number]

/** Transfers less what was taken back, by group and destination; all of them. @throws Stripe.errors.StripeError */
export async function readTransferGroupSums({ stripe }: GatewayClient): Promise<TransferGroupSum[]> {
  const sums: TransferGroupSum[] = []
  for (let after = ""; ; ) {
    const query = new URLSearchParams({ limit: "1000", after })
    const read = groupSums.parse(await stripe.rawRequest("GET", `/v1/vietqr/transfer_group_sums?${query}`))
    sums.push(...read.sums)
    after = read.sums.at(-1)?.transfer_group ?? ""
    if (!read.has_more) return sums
  }
}
