import type { MedusaContainer } from "@medusajs/framework/types"
import { OrderStatus } from "@medusajs/framework/utils"
import { orderCanceledMails, sellerOrderCanceledMails } from "../mails/order-mails"
import { queueMails } from "../mails/queue-mails"
import type { Group } from "../order-group/read-group"
import { readOrders } from "../order-group/read-orders"

/**
 * Queues the mails about the cancelled orders of a paid group, each order once. The shopper hears what goes back; the
 * seller's members hear of it where they had heard of the order.
 * @param known whether the sellers had heard of their orders before
 */
export async function mailCanceledOrders(
  container: MedusaContainer,
  group: Group,
  known: "sellers_know" | "sellers_do_not_know"
): Promise<void> {
  const orders = await readOrders(
    container,
    group.parts.map((part) => part.order_id)
  )
  const mails = []
  for (const order of orders.filter(({ status }) => status === OrderStatus.CANCELED)) {
    const amount = group.parts.find((part) => part.order_id === order.id)?.amount ?? 0
    mails.push(...(await orderCanceledMails(container, group, [order], amount)))
    if (known === "sellers_know") mails.push(...(await sellerOrderCanceledMails(container, group, order)))
  }
  await queueMails(container, mails)
}
