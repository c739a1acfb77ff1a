import { z } from "@medusajs/framework/zod"
import type { Decision } from "./acts"
import type { Destination } from "./banks"
import type { GatewayClient } from "./client"

const movement = z.object({
  id: z.string(),
  /** Whole VND. */
  amount: z.int(),
  direction: z.string(),
  description: z.string().nullable(),
  reference: z.string().nullable(),
  source: z.string(),
  /** Seconds since 1970. */
  occurred_at: z.int(),
  counterparty: z.object({
    bank_bin: z.string().nullable(),
    account_number: z.string().nullable(),
    name: z.string().nullable(),
  }),
})

/** Money that no rule may place, with the bank movements that brought it. */
export const reviewSchema = z.object({
  id: z.string(),
  /** Whole VND. */
  amount: z.int(),
  /** Seconds since 1970. */
  created: z.int(),
  payment_intent: z.string().nullable(),
  /** Why it is under review, e.g. `no_code`, `late`, `overpaid`, `possible_duplicate`. */
  reason: z.string(),
  status: z.string(),
  /** The first movement of it. */
  bank_transaction: movement,
  /** What is left of each movement to decide about, oldest first: several credits of one intent are one review. */
  credits: z.array(z.object({ amount: z.int(), reason: z.string(), bank_transaction: movement })),
})

/** A review, as the gateway answers it. */
export type GatewayReview = z.output<typeof reviewSchema>

const reviewPage = z.object({ data: z.array(reviewSchema), has_more: z.boolean() })

/**
 * What a person may decide about a review. Amounts in whole VND; all of it where there is none. `bank_transaction` means
 * the money of one of its movements alone.
 */
export type ReviewAct =
  | { act: "assign"; payment_intent: string; amount?: number; bank_transaction?: string }
  | { act: "refund"; destination: Destination; amount?: number; bank_transaction?: string }
  | { act: "ignore" }
  | { act: "decide"; outcome: "duplicate" | "separate" }

const path = "/v1/vietqr/reviews"

/**
 * A page of the reviews that wait for a person, the newest first.
 * @param query.limit 1 to 100
 * @param query.after the id of the last review of the page before
 * @throws Stripe.errors.StripeError
 */
export async function listOpenReviews(
  gateway: GatewayClient,
  { limit, after }: { limit: number; after?: string }
): Promise<z.output<typeof reviewPage>> {
  const query = new URLSearchParams({
    status: "open",
    limit: String(limit),
    ...(after ? { starting_after: after } : {}),
  })
  return reviewPage.parse(await gateway.stripe.rawRequest("GET", `${path}?${query}`))
}

/** The open reviews of an intent's money: one, or where older ones were opened apart, several. @throws Stripe.errors.StripeError */
export async function listReviewsOfIntent(
  gateway: GatewayClient,
  intent_id: string
): Promise<GatewayReview[]> {
  const query = new URLSearchParams({ status: "open", payment_intent: intent_id, limit: "100" })
  return reviewPage.parse(await gateway.stripe.rawRequest("GET", `${path}?${query}`)).data
}

/**
 * Carries a decision out; the same key has its effect once.
 * @throws Stripe.errors.StripeError `review_unexpected_state` when somebody decided before, `amount_too_large`
 */
export async function decideReview(
  gateway: GatewayClient,
  id: string,
  { act, ...input }: ReviewAct,
  decision: Decision,
  idempotencyKey: string
): Promise<void> {
  await gateway.stripe.rawRequest(
    "POST",
    `${path}/${encodeURIComponent(id)}/${act}`,
    { ...input, ...decision },
    { idempotencyKey }
  )
}
