import { orderGroupLock, withLock } from "@chophien/platform/locks"
import type { MedusaContainer } from "@medusajs/framework/types"
import { expireOrderGroup } from "../expiry/expire-order-group"
import { retrieveOrCancelIntent } from "../expiry/retrieve-or-cancel-intent"
import { orderGroups } from "../modules/order-group"
import { paymentClaims } from "../modules/payment-claim"
import { readGroup } from "../order-group/read-group"
import { captureOrderGroup } from "../payment/capture-order-group"
import { flagCanceledOrders, flagClosedGroup } from "../payment/flag-money"
import { mailCanceledOrders } from "../payment/mail-canceled-orders"
import { readOrderStatuses } from "../payment/order-statuses"
import { instructionsOf } from "../payment/payment-instructions"
import { releasePromotionUsage } from "../placement/promotion-usage"

/**
 * Brings an order group to where its intent is. The one way in which money is captured and a group expires. Events,
 * cancellations and the recovery job all come here, as often as they like.
 *
 * The gateway's answer decides, not an event's content. A gateway that is down leaves the group for later.
 * @throws when the gateway does not answer
 */
export async function settleOrderGroup(container: MedusaContainer, orderGroupId: string): Promise<void> {
  await withLock(container, orderGroupLock(orderGroupId), async () => {
    const group = await readGroup(container, orderGroupId)
    if (!group?.intent_id || group.state === "placing") return
    const { canceled } = await readOrderStatuses(container, group)
    const allCanceled = group.parts.length > 0 && canceled.size === group.parts.length
    if (allCanceled) await releasePromotionUsage(container, group.id)
    const { intent, received } = await retrieveOrCancelIntent(container, group, group.intent_id, {
      allCanceled,
    })

    if (group.state === "paid") {
      await paymentClaims(container).closeClaimsOfPaid(group.id)
      await flagCanceledOrders(container, group, intent)
      return await mailCanceledOrders(container, group, "sellers_know")
    }
    if (group.state === "expired" || group.state === "canceled") {
      if (intent.status === "succeeded") await flagClosedGroup(container, group, intent)
      return
    }
    if (intent.status === "succeeded") return await captureOrderGroup(container, group, intent)
    if (intent.status === "canceled") return await expireOrderGroup(container, group, intent, received)
    await orderGroups(container).savePayment(group.id, await instructionsOf(container, intent))
  })
}
