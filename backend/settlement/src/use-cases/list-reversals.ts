import { readUnsentOrders } from "@chophien/checkout/gateway-news/hold-orders"
import { gatewayMoney } from "@chophien/checkout/modules/gateway-money/index"
import { readGroup } from "@chophien/checkout/order-group/read-group"
import type { Answer } from "@chophien/contract"
import type { listReversals as listReversalsRoute, Reversal } from "@chophien/contract/staff/money"
import type { MedusaContainer } from "@medusajs/framework/types"
import { moneyOrderOf } from "../money-orders"

const shown_max = 100

/** Money that the bank took back from paid orders and that nobody decided about yet, the newest first. */
export async function listReversals(container: MedusaContainer): Promise<Answer<typeof listReversalsRoute>> {
  const rows = await gatewayMoney(container).listBankReversals(
    { ended_at: null },
    { take: shown_max, order: { reversed_at: "DESC" } }
  )
  const reversals: Reversal[] = []
  for (const { id, amount, reversed_at, order_group_id } of rows) {
    const group = await readGroup(container, order_group_id)
    if (!group) continue
    const unsent = await readUnsentOrders(container, group)
    reversals.push({
      id,
      amount,
      reversed_at: new Date(reversed_at).toISOString(),
      order: await moneyOrderOf(container, group),
      stopped_orders: unsent.map(({ display_id, seller }) => ({
        display_id,
        seller_name: seller?.name ?? "",
      })),
    })
  }
  return { reversals }
}
