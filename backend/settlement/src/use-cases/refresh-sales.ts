import { readRefundLines } from "@chophien/orders/shortfall-refunds"
import type { MedusaContainer } from "@medusajs/framework/types"
import { settlement } from "../modules/settlement"
import { progressOfSale } from "../sale/progress-of-sale"
import { readSaleOrders, refundsOf } from "../sale/read-sale-orders"
import { readSettings } from "../settlement-rules"

/**
 * Brings sales to where their orders are: paid, delivered, held, refunded. Each refund is shared out once, of a settled
 * sale as well.
 */
export async function refreshSales(container: MedusaContainer, order_ids: string[]): Promise<void> {
  if (!order_ids.length) return
  const service = settlement(container)
  const [orders, sales, settings] = await Promise.all([
    readSaleOrders(container, order_ids),
    service.listSales({ order_id: order_ids }, { select: ["order_id", "gross"], take: order_ids.length }),
    readSettings(container),
  ])
  const gross = new Map(sales.map((sale) => [sale.order_id, sale.gross]))
  for (const order of orders) {
    const frozen = gross.get(order.id)
    if (frozen === undefined) continue
    const refunds = refundsOf(order)
    if (refunds.length) {
      // What a seller could not deliver takes of those lines alone; every other refund of all that is left.
      const lines = await readRefundLines(
        container,
        refunds.flatMap(({ note }) => note ?? [])
      )
      const named = refunds.map((refund) => ({ ...refund, lines: lines.get(refund.note ?? "") ?? [] }))
      await service.shareRefunds(order.id, named)
    }
    await service.saveProgress(progressOfSale(order, frozen, settings))
  }
}
