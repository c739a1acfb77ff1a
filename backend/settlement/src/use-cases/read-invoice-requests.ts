import { orderGroups } from "@chophien/checkout/modules/order-group/index"
import type { Answer, ReadQuery } from "@chophien/contract"
import type {
  readInvoiceFile as fileRoute,
  InvoiceRequest,
  listInvoiceRequests as listRoute,
} from "@chophien/contract/staff/fees"
import { type SheetOf, workbookOf } from "@chophien/platform/files/workbook"
import { Problem } from "@chophien/platform/problem"
import { SELLER_MODULE } from "@chophien/sellers/modules/seller/index"
import type SellerModuleService from "@chophien/sellers/modules/seller/service"
import { formatMoment } from "@chophien/vocabulary/time"
import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { settlement } from "../modules/settlement"
import { texts } from "../texts"
import { endOfDay, startOfDay } from "../vietnam-days"

type Days = { from: string; to: string }

/** Sales that were paid in some days and whose shoppers want an invoice, each with whom it is made out to. */
async function readWanted(container: MedusaContainer, { from, to }: Days) {
  const time = { from: startOfDay(from), to: endOfDay(to) }
  if (!(Number(time.to) > Number(time.from)))
    throw new Problem("invalid_request", texts.statement_time_wrong, { param: "to" })
  const service = settlement(container)
  const sales = await service.listSales(
    { paid_at: { $gte: time.from.toISOString(), $lt: time.to.toISOString() } },
    { take: null, order: { paid_at: "DESC", order_id: "ASC" } }
  )
  const group_ids = [...new Set(sales.map(({ order_group_id }) => order_group_id))]
  if (!group_ids.length) return []
  const groups = await orderGroups(container).listOrderGroups(
    { id: group_ids },
    { select: ["id", "code", "cart_id"], take: group_ids.length }
  )
  const wishes = await service.listInvoiceRequests(
    { cart_id: groups.map(({ cart_id }) => cart_id) },
    { take: null }
  )
  const byCart = new Map(wishes.map((wish) => [wish.cart_id, wish]))
  const byGroup = new Map(groups.map((group) => [group.id, group]))
  return sales.flatMap((sale) => {
    const group = byGroup.get(sale.order_group_id)
    const buyer = byCart.get(group?.cart_id ?? "")
    return group && buyer ? [{ sale, group, buyer }] : []
  })
}

/** Paid orders whose shoppers want an invoice, the newest first. @throws Problem `statement_time_wrong` */
export async function listInvoiceRequests(
  container: MedusaContainer,
  days: Days
): Promise<Answer<typeof listRoute>> {
  const wanted = await readWanted(container, days)
  if (!wanted.length) return { requests: [] }
  const service = settlement(container)
  const order_ids = wanted.map(({ sale }) => sale.order_id)
  const seller_ids = [...new Set(wanted.map(({ sale }) => sale.seller_id))]
  const [orders, sellers, lines, refunds] = await Promise.all([
    container
      .resolve(Modules.ORDER)
      .listOrders({ id: order_ids }, { select: ["id", "display_id"], take: order_ids.length }),
    container
      .resolve<SellerModuleService>(SELLER_MODULE)
      .listSellers({ id: seller_ids }, { select: ["id", "name", "tax_code"], take: seller_ids.length }),
    service.listSaleLines({ order_id: order_ids }, { take: null, order: { id: "ASC" } }),
    service.listRefundShares({ order_id: order_ids }, { take: null }),
  ])
  const numbers = new Map(orders.map((order) => [order.id, order.display_id ?? 0]))
  const named = new Map(sellers.map((seller) => [seller.id, seller]))
  const back = new Map<string, number>()
  for (const { line_id, net, commission, vat, pit } of refunds)
    back.set(line_id, (back.get(line_id) ?? 0) + net + commission + vat + pit)
  return {
    requests: wanted.map(({ sale, group, buyer }): InvoiceRequest => {
      const own = lines
        .filter(({ order_id }) => order_id === sale.order_id)
        .map((line) => ({
          title: line.kind === "carriage" ? "Cước giao hàng" : line.title,
          quantity: line.quantity,
          amount: line.gross - (back.get(line.id) ?? 0),
        }))
      const seller = named.get(sale.seller_id)
      return {
        order_id: sale.order_id,
        display_id: numbers.get(sale.order_id) ?? 0,
        group_code: group.code,
        paid_at: new Date(sale.paid_at ?? 0).toISOString(),
        seller: {
          id: sale.seller_id,
          name: seller?.name ?? "",
          tax_code: seller?.tax_code ?? null,
        },
        buyer: {
          company: buyer.company,
          tax_code: buyer.tax_code,
          address: buyer.address,
          email: buyer.email,
        },
        lines: own,
        amount: own.reduce((sum, { amount }) => sum + amount, 0),
      }
    }),
  }
}

/** The same as an e-invoice provider takes it. @throws Problem `statement_time_wrong` */
export async function readInvoiceFile(
  container: MedusaContainer,
  { format, ...days }: ReadQuery<typeof fileRoute>
): Promise<Answer<typeof fileRoute>> {
  const { requests } = await listInvoiceRequests(container, days)
  const file_name = `hoa-don-${days.from}-${days.to}.${format}`
  if (format === "json")
    return { file_name, content: Buffer.from(JSON.stringify(requests, null, 2)).toString("base64") }
  const sheet: SheetOf = {
    name: "Hóa đơn",
    head: [
      "Đơn số",
      "Mã đơn",
      "Lúc trả tiền",
      "Người bán",
      "MST người bán",
      "Người mua",
      "MST người mua",
      "Địa chỉ",
      "Email",
      "Hình thức trả",
      "Hàng hóa, dịch vụ",
      "Số lượng",
      "Thành tiền",
    ],
    rows: requests.flatMap(({ display_id, group_code, paid_at, seller, buyer, lines }) =>
      lines.map(({ title, quantity, amount }) => [
        String(display_id),
        group_code,
        formatMoment(paid_at),
        seller.name,
        seller.tax_code ?? "",
        buyer.company,
        buyer.tax_code,
        buyer.address,
        buyer.email,
        "Chuyển khoản",
        title,
        quantity,
        amount,
      ])
    ),
    widths: [10, 12, 18, 30, 16, 34, 16, 40, 26, 14, 34, 10, 14],
  }
  return { file_name, content: (await workbookOf([sheet])).toString("base64") }
}
