import type { Answer } from "@chophien/contract"
import type { readOwnStatement as route } from "@chophien/contract/seller/money"
import { Problem } from "@chophien/platform/problem"
import { SELLER_MODULE } from "@chophien/sellers/modules/seller/index"
import type SellerModuleService from "@chophien/sellers/modules/seller/service"
import { formatPhone } from "@chophien/vocabulary/phone"
import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { settlement } from "../modules/settlement"
import { selectStatement } from "../seller-money/statement"
import { statementPdf, statementWorkbook } from "../seller-money/statement-files"
import { texts } from "../texts"
import { endOfDay, startOfDay } from "../vietnam-days"

const longest_ms = 366 * 24 * 60 * 60_000

/**
 * A seller's statement of some days of Việt Nam, as a paper or a workbook.
 * @throws Problem `statement_time_wrong`
 */
export async function readOwnStatement(
  container: MedusaContainer,
  { seller_id, from, to, format }: { seller_id: string; from: string; to: string; format: "pdf" | "xlsx" }
): Promise<Answer<typeof route>> {
  const [start, end] = [startOfDay(from), endOfDay(to)]
  const length_ms = Number(end) - Number(start)
  if (!(length_ms > 0 && length_ms <= longest_ms))
    throw new Problem("invalid_request", texts.statement_time_wrong, { param: "to" })
  const [statement, [seller]] = await Promise.all([
    settlement(container).read((context) => selectStatement(context, { seller_id, from: start, to: end })),
    container.resolve<SellerModuleService>(SELLER_MODULE).listSellers({ id: seller_id }, { take: 1 }),
  ])
  const ids = [...new Set(statement.entries.flatMap(({ order_id }) => order_id ?? []))]
  const orders = ids.length
    ? await container
        .resolve(Modules.ORDER)
        .listOrders({ id: ids }, { select: ["id", "display_id"], take: ids.length })
    : []
  const paper = {
    ...statement,
    from,
    to,
    seller: {
      name: seller?.name ?? "",
      address: seller?.address_line ?? "",
      phone: seller ? formatPhone(seller.phone) : "",
    },
    numbers: new Map(orders.map((order) => [order.id, order.display_id ?? 0])),
  }
  const content = format === "pdf" ? await statementPdf(paper) : await statementWorkbook(paper)
  return { file_name: `so-tien-${from}-${to}.${format}`, content: content.toString("base64") }
}
