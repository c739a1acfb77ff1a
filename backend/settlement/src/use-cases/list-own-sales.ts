import type { Answer } from "@chophien/contract"
import type {
  listOwnSales as listRoute,
  readOwnSale as readRoute,
  SellerSale,
} from "@chophien/contract/seller/money"
import { Problem } from "@chophien/platform/problem"
import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { settlement } from "../modules/settlement"
import { selectSales } from "../seller-money/sale-view"
import { texts } from "../texts"

/** Sales with the numbers by which their orders are known. */
async function withNumbers(container: MedusaContainer, sales: SellerSale[]): Promise<SellerSale[]> {
  if (!sales.length) return []
  const orders = await container
    .resolve(Modules.ORDER)
    .listOrders(
      { id: sales.map(({ order_id }) => order_id) },
      { select: ["id", "display_id"], take: sales.length }
    )
  const numbers = new Map(orders.map((order) => [order.id, order.display_id ?? 0]))
  return sales.map((sale) => ({ ...sale, display_id: numbers.get(sale.order_id) ?? 0 }))
}

/** The money of each paid order of a seller, the newest first. */
export async function listOwnSales(
  container: MedusaContainer,
  { seller_id, limit, offset }: { seller_id: string; limit: number; offset: number }
): Promise<Answer<typeof listRoute>> {
  const { sales, count } = await settlement(container).read((context) =>
    selectSales(context, { seller_id, limit, offset })
  )
  return { sales: await withNumbers(container, sales), count, limit, offset }
}

/** The money of one order of a seller, line by line. @throws Problem `not_found` */
export async function readOwnSale(
  container: MedusaContainer,
  { seller_id, order_id }: { seller_id: string; order_id: string }
): Promise<Answer<typeof readRoute>> {
  const service = settlement(container)
  const { sales } = await service.read((context) =>
    selectSales(context, { seller_id, order_id, limit: 1, offset: 0 })
  )
  const [sale] = await withNumbers(container, sales)
  if (!sale) throw new Problem("not_found", texts.not_found)
  const [lines, shares] = await Promise.all([
    service.listSaleLines({ order_id }, { take: null, order: { id: "ASC" } }),
    service.listRefundShares({ order_id }, { take: null, order: { refunded_at: "ASC" } }),
  ])
  const rules = await service.listWithholdingRules(
    { id: [...new Set(lines.map(({ withholding_rule_id }) => withholding_rule_id))] },
    { select: ["id", "legal_basis"], take: null }
  )
  const basis = new Map(rules.map(({ id, legal_basis }) => [id, legal_basis]))
  const refunds = Map.groupBy(shares, ({ refund_id }) => refund_id)
  return {
    sale,
    lines: lines.map((line) => ({
      kind: line.kind,
      title: line.title,
      quantity: line.quantity,
      gross: line.gross,
      commission: line.commission,
      vat: line.vat,
      pit: line.pit,
      net: line.net,
      legal_basis: basis.get(line.withholding_rule_id) ?? "",
    })),
    refunds: [...refunds.values()].map((parts) => ({
      at: new Date(parts[0]?.refunded_at ?? 0).toISOString(),
      amount: parts.reduce((sum, part) => sum + part.net + part.commission + part.vat + part.pit, 0),
      net: parts.reduce((sum, part) => sum + part.net, 0),
    })),
  }
}
