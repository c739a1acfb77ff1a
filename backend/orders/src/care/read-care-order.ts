import { Problem } from "@chophien/platform/problem"
import type { MedusaContainer } from "@medusajs/framework/types"
import { type ComplainedOrder, readComplainedOrders } from "../complaints/read-complained-orders"
import { texts } from "../texts"

/** An order with its group, seller, goods and money. @throws Problem `not_found` for one that no checkout made */
export async function readCareOrder(container: MedusaContainer, order_id: string): Promise<ComplainedOrder> {
  const order = (await readComplainedOrders(container, [order_id])).get(order_id)
  if (!order) throw new Problem("not_found", texts.not_found)
  return order
}
