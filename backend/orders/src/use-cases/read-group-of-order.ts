import { orderGroups } from "@chophien/checkout/modules/order-group/index"
import type { FoundOrder } from "@chophien/contract/staff/orders"
import { Problem } from "@chophien/platform/problem"
import type { Locale } from "@chophien/platform/texts/define-texts"
import type { MedusaContainer } from "@medusajs/framework/types"
import { readFoundOrders } from "../found-orders"
import { texts } from "../texts"

/** An order with whose it is and the other orders of its checkout. @throws Problem `not_found` */
export async function readGroupOfOrder(
  container: MedusaContainer,
  order_id: string,
  locale: Locale
): Promise<{ order: FoundOrder; others: FoundOrder[] }> {
  const groups = orderGroups(container)
  const [part] = await groups.listOrderGroupParts({ order_id }, { relations: ["order_group"], take: 1 })
  const parts = part?.order_group
    ? await groups.listOrderGroupParts({ order_group_id: part.order_group.id }, { take: null })
    : []
  const ids = [order_id, ...parts.map((each) => each.order_id).filter((id) => id !== order_id)]
  const [order, ...others] = await readFoundOrders(container, ids, locale)
  if (order?.id !== order_id) throw new Problem("not_found", texts.not_found)
  return { order, others }
}
