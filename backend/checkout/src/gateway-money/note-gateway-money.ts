import { readRefund } from "@chophien/payment-vietqr/refunds"
import { type GatewayReview, reviewSchema } from "@chophien/payment-vietqr/reviews"
import type { MedusaContainer } from "@medusajs/framework/types"
import { z } from "@medusajs/framework/zod"
import Stripe from "stripe"
import { gatewayMoney } from "../modules/gateway-money"
import { paymentGateway } from "../modules/payment-gateway"

// What the gateway says about money of our intents is noted as it answers. An event only says that there is news.

const reviewPage = z.object({ data: z.array(reviewSchema) })
const reviews_max = 100
const path = "/v1/vietqr/reviews"

/** What a call answers; null where the gateway knows no such thing of ours, as of another shop's on the same gateway. */
async function foundOrNull<T>(call: Promise<T>): Promise<T | null> {
  try {
    return await call
  } catch (error) {
    if (error instanceof Stripe.errors.StripeError && error.code === "resource_missing") return null
    throw error
  }
}

/** Notes a review. @returns null where it is not ours. @throws when the gateway does not answer */
export async function noteReview(container: MedusaContainer, id: string): Promise<GatewayReview | null> {
  const { stripe } = paymentGateway(container).client
  const answer = await foundOrNull(stripe.rawRequest("GET", `${path}/${encodeURIComponent(id)}`))
  if (!answer) return null
  const review = reviewSchema.parse(answer)
  await gatewayMoney(container).saveReview(review)
  return review
}

/** Notes the open reviews of an intent. @throws when the gateway does not answer */
export async function noteReviewsOfIntent(
  container: MedusaContainer,
  intent_id: string
): Promise<GatewayReview[]> {
  const query = new URLSearchParams({
    payment_intent: intent_id,
    status: "open",
    limit: String(reviews_max),
  })
  const { stripe } = paymentGateway(container).client
  const { data } = reviewPage.parse(await stripe.rawRequest("GET", `${path}?${query}`))
  for (const review of data) await gatewayMoney(container).saveReview(review)
  return data
}

/** Notes a refund, and the review whose money it is. @returns null where it is not ours */
export async function noteRefund(container: MedusaContainer, id: string) {
  const refund = await foundOrNull(readRefund(paymentGateway(container).client, id))
  if (!refund) return null
  await gatewayMoney(container).saveRefund(refund)
  if (refund.vietqr.review) await noteReview(container, refund.vietqr.review)
  return refund
}

const ask_again_after_ms = 10 * 60_000
const batch = 50

/**
 * Asks the gateway anew about reviews and refunds that were open: a person may decide there without an event.
 */
export async function refreshGatewayMoney(container: MedusaContainer): Promise<void> {
  const money = gatewayMoney(container)
  for (const id of await money.listReviewsToCheck(ask_again_after_ms, batch)) await noteReview(container, id)
  for (const id of await money.listRefundsToCheck(ask_again_after_ms, batch)) await noteRefund(container, id)
}
