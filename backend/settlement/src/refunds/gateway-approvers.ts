import type { GatewayClient } from "@chophien/payment-vietqr/client"
import { z } from "@medusajs/framework/zod"

/** Somebody who is enrolled at the gateway to agree to money that leaves. */
const approverSchema = z.object({
  id: z.string(),
  name: z.string(),
  /** Under which name that person asks for money here: the e-mail address of the sign-in. */
  person: z.string(),
})

const approverPage = z.object({ data: z.array(approverSchema) })

/** More approvers than a centre has. */
const approvers_max = 100

/** Who may agree now. The gateway alone makes approvers, by its operator's command. @throws Stripe.errors.StripeError */
export async function listActiveApprovers(
  gateway: GatewayClient
): Promise<z.output<typeof approverSchema>[]> {
  const query = new URLSearchParams({ status: "active", limit: String(approvers_max) })
  return approverPage.parse(await gateway.stripe.rawRequest("GET", `/v1/approvers?${query}`)).data
}
