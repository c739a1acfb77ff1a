import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules, OrderStatus } from "@medusajs/framework/utils"
import type { Group } from "../order-group/read-group"

/** Ids of orders by whether they are cancelled; an order that is gone is in neither. */
export type OrderStatuses = { canceled: Set<string>; live: Set<string> }

/** Which orders of a group are cancelled now, and which are not. */
export async function readOrderStatuses(container: MedusaContainer, group: Group): Promise<OrderStatuses> {
  const orders = await container
    .resolve(Modules.ORDER)
    .listOrders({ id: group.parts.map((part) => part.order_id) }, { select: ["id", "status"] })
  const { canceled = [], live = [] } = Object.groupBy(orders, ({ status }) =>
    status === OrderStatus.CANCELED ? "canceled" : "live"
  )
  return { canceled: new Set(canceled.map(({ id }) => id)), live: new Set(live.map(({ id }) => id)) }
}
