import { marketPhone } from "@chophien/platform/market"
import { Problem } from "@chophien/platform/problem"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { paymentGateway } from "../modules/payment-gateway"
import type { Group } from "../order-group/read-group"
import { captureOrderGroup } from "../payment/capture-order-group"
import { texts } from "../texts"
import { expireOrderGroup } from "./expire-order-group"

/**
 * Ends a group that waits for its money before its time is over: at the gateway first, then here. Money that came just
 * before makes it paid instead. The caller holds the group's lock.
 * @throws Problem `order_not_cancelable` when it waits no longer, `order_has_money` when part of its money came,
 * `cancel_unavailable` when the gateway does not answer
 */
export async function endUnpaidGroup(container: MedusaContainer, group: Group): Promise<void> {
  const { intent_id } = group
  if (group.state !== "awaiting_payment" || !intent_id)
    throw new Problem("conflict", texts.order_not_cancelable)
  const { client } = paymentGateway(container)
  const away = (error: unknown): never => {
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .warn(`The gateway did not cancel the intent of ${group.id}: ${String(error)}`)
    throw new Problem("unavailable", texts.cancel_unavailable)
  }
  const before = await client.retrieveIntent(intent_id).catch(away)
  if (before.status !== "succeeded" && before.amount_received > 0)
    throw new Problem("conflict", texts.order_has_money, { values: { phone: marketPhone(container) } })
  const { intent } = await client.cancelIntent(intent_id, "requested_by_customer").catch(away)
  if (intent.status === "succeeded") {
    await captureOrderGroup(container, group, intent)
    throw new Problem("conflict", texts.order_not_cancelable)
  }
  await expireOrderGroup(container, group, intent, intent.amount_received)
}
