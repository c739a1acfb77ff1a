import { orderGroups } from "@chophien/checkout/modules/order-group/index"
import type { FoundOrder } from "@chophien/contract/staff/orders"
import type { Locale } from "@chophien/platform/texts/define-texts"
import { isCancelRequestOpen } from "@chophien/vocabulary/order-care"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import { readSellerOrders } from "./seller-order-view"

const sellersSchema = z.array(
  z.object({ id: z.string(), seller: z.object({ id: z.string(), name: z.string() }).nullish() })
)

/** Orders as staff find them, in the order of the ids. */
export async function readFoundOrders(
  container: MedusaContainer,
  ids: string[],
  locale: Locale
): Promise<FoundOrder[]> {
  if (!ids.length) return []
  const [orders, { data }, parts] = await Promise.all([
    readSellerOrders(container, ids, locale),
    container
      .resolve(ContainerRegistrationKeys.QUERY)
      .graph({ entity: "order", fields: ["id", "seller.id", "seller.name"], filters: { id: ids } }),
    orderGroups(container).listOrderGroupParts({ order_id: ids }, { relations: ["order_group"], take: null }),
  ])
  const sellers = new Map(sellersSchema.parse(data).map(({ id, seller }) => [id, seller]))
  const groups = new Map(parts.map(({ order_id, order_group }) => [order_id, order_group]))
  return orders.map(({ id, display_id, group_code, created_at, state, on_hold, total, ...care }) => ({
    id,
    display_id,
    group_code,
    created_at,
    state,
    on_hold,
    total,
    seller_id: sellers.get(id)?.id ?? "",
    seller_name: sellers.get(id)?.name ?? "",
    customer_name: groups.get(id)?.customer_name ?? "",
    phone: groups.get(id)?.phone ?? "",
    due_at: care.due_at,
    delayed: care.delays.length > 0,
    shortened: care.shortfalls.length > 0,
    asks_cancel: care.cancel_request !== null && isCancelRequestOpen(care.cancel_request.state),
  }))
}
