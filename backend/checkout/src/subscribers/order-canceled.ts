import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { OrderWorkflowEvents } from "@medusajs/framework/utils"
import { settleGroupOfOrder } from "../use-cases/settle-group-of-order"

/**
 * Staff cancelled an order in the Admin. When it was the last one of its group, nobody may pay for it any more, and what
 * it used of promotions is released.
 *
 * Should this not get through, the recovery job ends a group that waits for its money the same way. A paid one then
 * counts one use too many, and not one too few.
 */
export default async function onOrderCanceled({
  event,
  container,
}: SubscriberArgs<{ id: string }>): Promise<void> {
  await settleGroupOfOrder(container, event.data.id)
}

export const config: SubscriberConfig = { event: OrderWorkflowEvents.CANCELED }
