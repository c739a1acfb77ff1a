import type { Decision } from "@chophien/payment-vietqr/acts"
import type { GatewayClient } from "@chophien/payment-vietqr/client"

/** Money under review comes onto the platform's own balance, as paid in. @throws Stripe.errors.StripeError */
export async function bookAsTopUp(gateway: GatewayClient, id: string, decision: Decision): Promise<void> {
  await gateway.stripe.rawRequest("POST", `/v1/vietqr/reviews/${encodeURIComponent(id)}/book`, {
    as: "top_up",
    ...decision,
  })
}
