import { z } from "@medusajs/framework/zod"
import type { GatewayClient } from "./client"

const reviewSchema = z.object({
  id: z.string(),
  amount: z.int(),
  created: z.int(),
  payment_intent: z.string().nullable(),
  reason: z.string(),
  status: z.string(),
  bank_transaction: z.object({
    amount: z.int(),
    direction: z.string(),
    description: z.string().nullable(),
    reference: z.string().nullable(),
    source: z.string(),
    occurred_at: z.int(),
    counterparty: z.object({
      bank_bin: z.string().nullable(),
      account_number: z.string().nullable(),
      name: z.string().nullable(),
    }),
  }),
})
const pageSchema = z.object({ data: z.array(reviewSchema), has_more: z.boolean() })

/** Money at the gateway that no rule may place. Amounts in whole VND, times in Unix seconds. */
export type GatewayReview = z.infer<typeof reviewSchema>

/** Who decides, and why; the gateway writes it down for ever. */
export type Decider = { author: string; reason: string }

/** What a person may decide about a review. */
export type ReviewAct =
  | { act: "assign"; payment_intent: string; amount?: number }
  | {
      act: "refund"
      destination: { bank_bin: string; account_number: string; account_holder_name: string }
      amount?: number
    }
  | { act: "ignore" }
  | { act: "decide"; outcome: "duplicate" | "separate" }

const path = "/v1/vietqr/reviews"

/** A page of the reviews that wait for a person, the newest first. */
export async function listOpenReviews(
  gateway: GatewayClient,
  { limit, after }: { limit: number; after?: string }
): Promise<z.infer<typeof pageSchema>> {
  const query = new URLSearchParams({
    status: "open",
    limit: String(limit),
    ...(after ? { starting_after: after } : {}),
  })
  return pageSchema.parse(await gateway.stripe.rawRequest("GET", `${path}?${query}`))
}

/** Carries a decision out; the same key has its effect once. @throws what the gateway refuses, a StripeError */
export async function decideReview(
  gateway: GatewayClient,
  id: string,
  { act, ...input }: ReviewAct,
  who: Decider,
  idempotencyKey: string
): Promise<void> {
  await gateway.stripe.rawRequest(
    "POST",
    `${path}/${encodeURIComponent(id)}/${act}`,
    { ...input, ...who },
    { idempotencyKey }
  )
}
