import { readRefund } from "@chophien/payment-vietqr/refunds"
import { type GatewayReview, listReviewsOfIntent, reviewSchema } from "@chophien/payment-vietqr/reviews"
import type { MedusaContainer } from "@medusajs/framework/types"
import Stripe from "stripe"
import { gatewayMoney } from "../modules/gateway-money"
import { paymentGateway } from "../modules/payment-gateway"

// What the gateway says about money of our intents is noted as it answers. An event only says that there is news.

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
  const answer = await foundOrNull(stripe.rawRequest("GET", `/v1/vietqr/reviews/${encodeURIComponent(id)}`))
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
  const reviews = await listReviewsOfIntent(paymentGateway(container).client, intent_id)
  for (const review of reviews) await gatewayMoney(container).saveReview(review)
  return reviews
}

/** Notes a refund, and the review whose money it is. @returns null where it is not ours */
export async function noteRefund(container: MedusaContainer, id: string) {
  const refund = await foundOrNull(readRefund(paymentGateway(container).client, id))
  if (!refund) return null
  await gatewayMoney(container).saveRefund(refund)
  if (refund.vietqr.review) await noteReview(container, refund.vietqr.review)
  return refund
}
