import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { OrderWorkflowEvents } from "@medusajs/framework/utils"
import { settleOrderGroup } from "../payment/settle"
import { orderGroups } from "../services"

/**
 * Staff cancelled an order in the Admin: when it was the last one of its group, nobody may pay for it any more, and what
 * it used of promotions is given back. Should this not get through, the recovery job comes to the same end for a group
 * that waits for its money; a paid one then counts one use too many, never too few.
 */
export default async function orderCanceled({
  event,
  container,
}: SubscriberArgs<{ id: string }>): Promise<void> {
  const groups = orderGroups(container)
  const [part] = await groups.listOrderGroupParts(
    { order_id: event.data.id },
    { select: ["id", "order_group_id"], take: 1 }
  )
  if (!part?.order_group_id) return
  const [group] = await groups.listOrderGroups(
    { id: part.order_group_id },
    { select: ["id", "state"], take: 1 }
  )
  if (group?.state === "awaiting_payment" || group?.state === "paid")
    await settleOrderGroup(container, group.id)
}

export const config: SubscriberConfig = { event: OrderWorkflowEvents.CANCELED }
