import { Problem } from "@chophien/platform/problem"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import { processGatewayEvent } from "../../../use-cases/settle-order-group"
import { orderGroups } from "../../../modules/order-group"
import { paymentGateway } from "../../../modules/payment-gateway"
import { texts } from "../../../texts"

const eventSchema = z.object({
  id: z.string().min(1).max(100),
  type: z.string().min(1).max(100),
  data: z.object({
    object: z.object({
      id: z.string(),
      object: z.string(),
      metadata: z.record(z.string(), z.string()).nullish(),
    }),
  }),
})

/** Events after which an order group may stand elsewhere. */
const moving = new Set([
  "payment_intent.succeeded",
  "payment_intent.partially_funded",
  "payment_intent.canceled",
])

/**
 * POST /hooks/vietqr: signed events of the gateway. 400 unless the signature fits the bytes. The event is in the inbox
 * before 200 is answered, so that an acknowledged event survives whatever happens next; it is worked off afterwards, and
 * by the recovery job when this process ends before.
 */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const signature = req.headers["stripe-signature"]
  if (typeof signature !== "string" || !req.rawBody)
    throw new Problem("invalid_request", texts.invalid_signature)
  const event = ((): z.infer<typeof eventSchema> => {
    try {
      return eventSchema.parse(paymentGateway(req.scope).client.constructEvent(req.rawBody, signature))
    } catch {
      throw new Problem("invalid_request", texts.invalid_signature)
    }
  })()
  if (!moving.has(event.type)) {
    res.json({ received: true })
    return
  }
  const { id: intent_id, metadata } = event.data.object
  await orderGroups(req.scope).receive({
    id: event.id,
    type: event.type,
    intent_id,
    order_group_id: metadata?.order_group_id ?? null,
  })
  res.json({ received: true })

  const logger = req.scope.resolve(ContainerRegistrationKeys.LOGGER)
  await processGatewayEvent(req.scope, event.id).catch((error: unknown) =>
    logger.error(`The event ${event.id} waits for the next round: ${String(error)}`)
  )
}
