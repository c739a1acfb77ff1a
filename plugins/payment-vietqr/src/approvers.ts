import { z } from "@medusajs/framework/zod"
import type { GatewayClient } from "./client"

/** A person who may agree, by one-time codes, to money that leaves. Only the gateway's operator adds to them. */
export const approverSchema = z.object({
  id: z.string(),
  name: z.string(),
  /** The name under which the shop asks for money in that person's name. */
  person: z.string(),
  status: z.enum(["invited", "active", "revoked"]),
  /** Seconds since 1970, after five wrong codes. */
  locked_until: z.int().nullable(),
})

/** An approver, as the gateway answers it. */
export type Approver = z.output<typeof approverSchema>

const approverPage = z.object({ data: z.array(approverSchema) })

/**
 * Who may agree now; of one person where it is named.
 * @throws Stripe.errors.StripeError
 */
export async function listApprovers(gateway: GatewayClient, person?: string): Promise<Approver[]> {
  const query = new URLSearchParams({ status: "active", limit: "100", ...(person ? { person } : {}) })
  return approverPage.parse(await gateway.stripe.rawRequest("GET", `/v1/approvers?${query}`)).data
}
