import type { MedusaContainer } from "@medusajs/framework/types"
import { gatewayInbox } from "../modules/gateway-inbox"
import type { NewGatewayEvent } from "../modules/gateway-inbox/service"

/** Events after which an order group may stand elsewhere. */
const moving = new Set([
  "payment_intent.succeeded",
  "payment_intent.partially_funded",
  "payment_intent.canceled",
])

/**
 * Writes an event of the gateway into the inbox, where it survives whatever happens next.
 * @returns whether it is to be worked off; of other events than those of payments nothing is stored
 */
export async function receiveGatewayEvent(
  container: MedusaContainer,
  event: NewGatewayEvent
): Promise<boolean> {
  if (!moving.has(event.type)) return false
  await gatewayInbox(container).receive(event)
  return true
}
