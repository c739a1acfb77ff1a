import type { VietQRIntent } from "@chophien/payment-vietqr/client"
import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { cancelOrderWorkflow } from "@medusajs/medusa/core-flows"
import { noteReviewsOfIntent } from "../gateway-money/note-gateway-money"
import { orderCanceledMails, orderExpiredMails } from "../mails/order-mails"
import { queueMails } from "../mails/queue-mails"
import { orderGroups } from "../modules/order-group"
import type { Group } from "../order-group/read-group"
import { readOrders } from "../order-group/read-orders"
import { flagClosedWithMoney } from "../payment/flag-money"
import { readOrderStatuses } from "../payment/order-statuses"
import { instructionsOf } from "../payment/payment-instructions"
import { releasePromotionUsage } from "../placement/promotion-usage"

/**
 * Ends a group whose intent is cancelled: its orders are cancelled, their stock is free again, what came is flagged. It
 * is `expired` when its time was over, and `canceled` when its orders were cancelled before. The caller holds the
 * group's lock.
 * @param received what had come, whole VND: the gateway lets go of a part payment with the intent
 */
export async function expireOrderGroup(
  container: MedusaContainer,
  group: Group,
  intent: VietQRIntent,
  received: number
): Promise<void> {
  const groups = orderGroups(container)
  const orderIds = group.parts.map((part) => part.order_id)
  const { live } = await readOrderStatuses(container, group)
  for (const order_id of live) await cancelOrderWorkflow(container).run({ input: { order_id } })
  await releasePromotionUsage(container, group.id)
  const timeOver = intent.cancellation_reason === "expired" || (await groups.isDue(group.id, 0))
  const mails = timeOver
    ? await orderExpiredMails(container, group, received)
    : await orderCanceledMails(container, group, await readOrders(container, orderIds), received)
  await queueMails(container, mails)
  if (intent.amount_received > 0) await flagClosedWithMoney(container, group, intent)
  await groups.savePayment(group.id, {
    ...(await instructionsOf(container, intent)),
    amount_received: received,
  })
  await noteReviewsOfIntent(container, intent.id)
  await groups.moveTo(group.id, timeOver ? "expired" : "canceled")
  await container.resolve(Modules.EVENT_BUS).emit({ name: "order_group.closed", data: { id: group.id } })
}
