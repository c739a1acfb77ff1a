import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { heedRefund, heedReversal, heedReview } from "../gateway-news/heed-gateway-money"
import { gatewayInbox } from "../modules/gateway-inbox"
import { orderGroups } from "../modules/order-group"
import { flagUnknownIntent } from "../payment/flag-money"
import { settleOrderGroup } from "./settle-order-group"

/** Events that say money came. */
const paying = new Set(["payment_intent.succeeded", "payment_intent.partially_funded"])

/** An event as the inbox has it. */
type StoredEvent = {
  type: string
  intent_id: string | null
  object_id: string | null
  amount: number | null
}

async function heedIntent(container: MedusaContainer, { type, intent_id }: StoredEvent): Promise<void> {
  if (!intent_id) return
  const [group] = await orderGroups(container).listOrderGroups({ intent_id }, { select: ["id"], take: 1 })
  if (group) await settleOrderGroup(container, group.id)
  else if (paying.has(type)) await flagUnknownIntent(container, intent_id)
}

/** Does what an event asks for. The gateway is asked anew; its answer decides. */
async function heed(container: MedusaContainer, event: StoredEvent): Promise<void> {
  const { type, object_id, intent_id, amount } = event
  if (type.startsWith("payment_intent.")) return await heedIntent(container, event)
  if (!object_id) return
  if (type.startsWith("refund.")) return await heedRefund(container, object_id)
  if (type.startsWith("vietqr.review.")) return await heedReview(container, object_id)
  if (type === "vietqr.bank_credit.reversed")
    await heedReversal(container, { id: object_id, intent_id, amount: amount ?? 0 })
}

/** Works off one event of the inbox. A failure leaves it for another try; no event is lost, and none acts twice. */
export async function processGatewayEvent(container: MedusaContainer, eventId: string): Promise<void> {
  const inbox = gatewayInbox(container)
  const [event] = await inbox.listGatewayEvents({ id: eventId, state: "waiting" }, { take: 1 })
  if (!event) return
  try {
    await heed(container, event)
    await inbox.finishEvent(event.id)
  } catch (error) {
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .warn(`The event ${event.id} is tried again: ${String(error)}`)
    await inbox.failEvent(event.id, String(error))
  }
}
