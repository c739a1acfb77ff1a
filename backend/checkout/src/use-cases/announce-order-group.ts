import type { MedusaContainer } from "@medusajs/framework/types"
import { orderPlacedMails } from "../mails/order-mails"
import { readGroup } from "../order-group/read-group"
import { readOrders } from "../order-group/read-orders"
import { announceOrderGroupWorkflow } from "../workflows/announce-order-group"

/** Announces an order group that stands, once; safe to repeat. */
export async function announceOrderGroup(container: MedusaContainer, orderGroupId: string): Promise<void> {
  const group = await readGroup(container, orderGroupId)
  if (!group || group.announced_at) return
  const order_ids = group.parts.map((part) => part.order_id)
  const orders = await readOrders(container, order_ids)
  const mails = await orderPlacedMails(container, group, orders)
  await announceOrderGroupWorkflow(container).run({ input: { order_group_id: group.id, order_ids, mails } })
}
