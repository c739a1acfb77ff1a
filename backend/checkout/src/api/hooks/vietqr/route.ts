import { Problem } from "@chophien/platform/problem"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import { paymentGateway } from "../../../modules/payment-gateway"
import { texts } from "../../../texts"
import { processGatewayEvent } from "../../../use-cases/process-gateway-event"
import { receiveGatewayEvent } from "../../../use-cases/receive-gateway-event"

const eventSchema = z.object({
  id: z.string().min(1).max(100),
  type: z.string().min(1).max(100),
  account: z.string().nullish(),
  data: z.object({
    object: z.object({
      id: z.string(),
      payment_intent: z.string().nullish(),
      amount: z.int().optional(),
      metadata: z.record(z.string(), z.string()).nullish(),
    }),
  }),
})

/** The event that the bytes of a request hold. @throws Problem `invalid_signature` unless the signature fits them */
function readSignedEvent(req: MedusaRequest): z.infer<typeof eventSchema> {
  const signature = req.headers["stripe-signature"]
  if (typeof signature !== "string" || !req.rawBody)
    throw new Problem("invalid_request", texts.invalid_signature)
  try {
    return eventSchema.parse(paymentGateway(req.scope).client.constructEvent(req.rawBody, signature))
  } catch {
    throw new Problem("invalid_request", texts.invalid_signature)
  }
}

/**
 * POST /hooks/vietqr: signed events of the gateway. 400 unless the signature fits the bytes. The event is in the inbox
 * before 200 is answered, so that an acknowledged event survives whatever happens next. It is worked off afterwards,
 * and by the recovery job when this process ends before.
 */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { id, type, account, data } = readSignedEvent(req)
  const isStored = await receiveGatewayEvent(req.scope, { id, type, account, object: data.object })
  res.json({ received: true })
  if (!isStored) return

  const logger = req.scope.resolve(ContainerRegistrationKeys.LOGGER)
  await processGatewayEvent(req.scope, id).catch((error: unknown) =>
    logger.error(`The event ${id} waits for the next round: ${String(error)}`)
  )
}
