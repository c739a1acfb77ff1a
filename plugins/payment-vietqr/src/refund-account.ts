import { z } from "@medusajs/framework/zod"
import type { GatewayClient } from "./client"

/** A link by which a payer says, once, to which account money goes back. */
export const refundAccountLinkSchema = z.object({
  id: z.string(),
  /** Whole VND. */
  amount: z.int(),
  /** Seconds since 1970. */
  expires_at: z.int(),
  payment_intent: z.string().nullable(),
  refund: z.string().nullable(),
  review: z.string().nullable(),
  status: z.enum(["open", "used", "over"]),
  /** The page for the payer, and for nobody else: whoever has it names the account. */
  url: z.url(),
})

/** Such a link, as the gateway answers it. */
export type RefundAccountLink = z.output<typeof refundAccountLinkSchema>

/** Which money the payer is asked about, and who wants it to go back. */
export type RefundAccountQuestion = (
  | { refund: string }
  /** Of a review all the money goes back once the payer has named an account, so author and reason are needed. */
  | { review: string; author: string; reason: string }
  | { payment_intent: string; author: string; reason: string }
) & { author?: string; reason?: string; expires_after_seconds?: number }

/**
 * Makes a link; a former one about the same money ends. The same key gives the same link.
 * @example
 * const { url } = await askRefundAccount(gateway, { refund: "re_1", author: "an@cho.vn" }, "ask:re_1:1")
 * @throws Stripe.errors.StripeError `nothing_to_refund` when the money has left, or there is none
 */
export async function askRefundAccount(
  gateway: GatewayClient,
  question: RefundAccountQuestion,
  idempotencyKey: string
): Promise<RefundAccountLink> {
  return refundAccountLinkSchema.parse(
    await gateway.stripe.rawRequest(
      "POST",
      "/v1/vietqr/refund_account_links",
      { ...question },
      { idempotencyKey }
    )
  )
}
