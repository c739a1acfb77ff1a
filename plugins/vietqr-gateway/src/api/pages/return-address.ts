import type { PaymentIntent } from "../../core/payment-intents/payment-intent.entity"

/**
 * Where the payment page leads back to, with what Stripe's page adds: which intent, its secret, and what became of it.
 * The shop named the address with its secret key; nothing of the page's own address changes it.
 * @returns null while the intent can still be paid, and where the shop named nothing
 */
export function returnAddress({ id, client_secret, return_url, status }: PaymentIntent): string | null {
  if (return_url === null || (status !== "succeeded" && status !== "canceled")) return null
  const url = new URL(return_url)
  url.searchParams.set("payment_intent", id)
  url.searchParams.set("payment_intent_client_secret", client_secret)
  url.searchParams.set("redirect_status", status === "succeeded" ? "succeeded" : "failed")
  return url.toString()
}
