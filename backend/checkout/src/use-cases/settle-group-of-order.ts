import type { MedusaContainer } from "@medusajs/framework/types"
import { orderGroups } from "../modules/order-group"
import { settleOrderGroup } from "./settle-order-group"

/** Settles the group of an order that staff cancelled; nothing to do for an order of no group, or of one that is closed. */
export async function settleGroupOfOrder(container: MedusaContainer, orderId: string): Promise<void> {
  const [part] = await orderGroups(container).listOrderGroupParts(
    { order_id: orderId },
    { relations: ["order_group"], take: 1 }
  )
  const group = part?.order_group
  if (group?.state === "awaiting_payment" || group?.state === "paid")
    await settleOrderGroup(container, group.id)
}
