import type { Decision } from "@chophien/payment-vietqr/acts"
import type { MedusaContainer } from "@medusajs/framework/types"
import { z } from "@medusajs/framework/zod"
import { paymentGateway } from "../modules/payment-gateway"

/** Whose account is to be named: that of a refund, or of money under review, which goes back once it is named. */
export type RefundAccountSubject = { refund: string } | { review: string }

const linkSchema = z.object({
  url: z.url({ protocol: /^https?$/ }),
  /** Seconds since 1970. */
  expires_at: z.int(),
})

/**
 * A signed page of the gateway on which a payer names the account that money goes back to. The shop never sees what is
 * typed there. `author` is who wants the money to go back: as whoever asks, they cannot agree to it.
 * @throws Stripe.errors.StripeError what the gateway refuses, and when it does not answer
 */
export async function createRefundAccountLink(
  container: MedusaContainer,
  subject: RefundAccountSubject,
  { author, reason }: Decision
): Promise<{ url: string; expires_at: Date }> {
  const { stripe } = paymentGateway(container).client
  const answer = await stripe.rawRequest("POST", "/v1/vietqr/refund_account_links", {
    ...subject,
    author,
    reason,
  })
  const { url, expires_at } = linkSchema.parse(answer)
  return { url, expires_at: new Date(expires_at * 1000) }
}
