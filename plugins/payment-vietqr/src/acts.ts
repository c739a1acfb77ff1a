import { z } from "@medusajs/framework/zod"
import type { GatewayClient } from "./client"

/** Who decides, and why. The gateway writes both down for good. */
export interface Decision {
  author: string
  reason: string
}

/** What a person did by hand at the gateway. */
const actSchema = z.object({
  id: z.string(),
  /** What was done, e.g. `approve`, `assign`, `mark_failed`. */
  act: z.string(),
  author: z.string(),
  reason: z.string(),
  /** The refund, payout, review or batch it was done to. */
  subject: z.string(),
  /** Seconds since 1970. */
  created: z.int(),
})

const actPage = z.object({ data: z.array(actSchema), has_more: z.boolean() })

/**
 * A page of what people did by hand, the newest first.
 * @param query.subject narrows it to one object
 * @param query.limit 1 to 100
 * @param query.after the id of the last act of the page before
 * @throws Stripe.errors.StripeError
 */
export async function listActs(
  gateway: GatewayClient,
  { subject, limit, after }: { subject?: string; limit: number; after?: string }
): Promise<z.output<typeof actPage>> {
  const query = new URLSearchParams({
    limit: String(limit),
    ...(subject ? { object: subject } : {}),
    ...(after ? { starting_after: after } : {}),
  })
  return actPage.parse(await gateway.stripe.rawRequest("GET", `/v1/vietqr/acts?${query}`))
}
