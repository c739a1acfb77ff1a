import type { Answer, ReadQuery } from "@chophien/contract"
import type { listUnpaidOrders as route } from "@chophien/contract/staff/unpaid-orders"
import type { MedusaContainer } from "@medusajs/framework/types"
import { orderGroups } from "../modules/order-group"

/** Who holds what without having paid, for staff. */
export async function listUnpaidOrders(
  container: MedusaContainer,
  query: ReadQuery<typeof route>
): Promise<Answer<typeof route>> {
  const { groups, count } = await orderGroups(container).listUnpaid(query)
  return {
    unpaid_orders: groups.map(({ created_at, expires_at, ...group }) => ({
      ...group,
      created_at: created_at.toISOString(),
      expires_at: expires_at.toISOString(),
      pieces: group.holds.reduce((sum, { pieces }) => sum + pieces, 0),
    })),
    count,
    limit: query.limit,
    offset: query.offset,
  }
}
