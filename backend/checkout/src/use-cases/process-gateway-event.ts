import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { gatewayInbox } from "../modules/gateway-inbox"
import { orderGroups } from "../modules/order-group"
import { flagUnknownIntent } from "../payment/flag-money"
import { settleOrderGroup } from "./settle-order-group"

/** Events that say money came. */
const paying = new Set(["payment_intent.succeeded", "payment_intent.partially_funded"])

/** Works off one event of the inbox. A failure leaves it for another try; no event is lost, and none acts twice. */
export async function processGatewayEvent(container: MedusaContainer, eventId: string): Promise<void> {
  const inbox = gatewayInbox(container)
  const [event] = await inbox.listGatewayEvents({ id: eventId, state: "waiting" }, { take: 1 })
  if (!event) return
  try {
    const [group] = await orderGroups(container).listOrderGroups(
      { intent_id: event.intent_id },
      { select: ["id"], take: 1 }
    )
    if (group) await settleOrderGroup(container, group.id)
    else if (paying.has(event.type)) await flagUnknownIntent(container, event.intent_id)
    await inbox.finishEvent(event.id)
  } catch (error) {
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .warn(`The event ${event.id} is tried again: ${String(error)}`)
    await inbox.failEvent(event.id, String(error))
  }
}
