import type { Answer } from "@chophien/contract"
import type {
  readTaxFile as fileRoute,
  readTaxMonth as monthRoute,
  TaxRow,
} from "@chophien/contract/staff/fees"
import { type SheetOf, workbookOf } from "@chophien/platform/files/workbook"
import { SELLER_MODULE } from "@chophien/sellers/modules/seller/index"
import type SellerModuleService from "@chophien/sellers/modules/seller/service"
import { formatMoment } from "@chophien/vocabulary/time"
import type { MedusaContainer } from "@medusajs/framework/types"
import { settlement } from "../modules/settlement"
import { selectTax, type TaxLine } from "../tax/select-tax"
import { daysOfMonth, endOfDay, nextMonth, startOfDay } from "../vietnam-days"

/** The day of the month after by which the return is due. */
const return_day = "20"

const sum = (lines: readonly TaxLine[], name: "gross" | "vat" | "pit"): number =>
  lines.reduce((total, line) => total + line[name], 0)

async function readLines(container: MedusaContainer, month: string): Promise<TaxLine[]> {
  const { from, to } = daysOfMonth(month)
  return await settlement(container).read((context) =>
    selectTax(context, { from: startOfDay(from), to: endOfDay(to) })
  )
}

async function readSellers(container: MedusaContainer, lines: readonly TaxLine[]) {
  const ids = [...new Set(lines.map(({ seller_id }) => seller_id))]
  if (!ids.length) return []
  return await container
    .resolve<SellerModuleService>(SELLER_MODULE)
    .listSellers({ id: ids }, { select: ["id", "name", "kind", "address_line", "phone"], take: ids.length })
}

function rowsOf(lines: readonly TaxLine[], sellers: Awaited<ReturnType<typeof readSellers>>): TaxRow[] {
  return sellers
    .map(({ id, name, kind }): TaxRow => {
      const own = lines.filter(({ seller_id }) => seller_id === id)
      const sales = own.filter((line) => line.kind === "sale")
      const refunds = own.filter((line) => line.kind === "refund")
      return {
        seller: { id, name, kind },
        orders: new Set(sales.map(({ order_id }) => order_id)).size,
        gross: sum(own, "gross"),
        vat: sum(sales, "vat"),
        pit: sum(sales, "pit"),
        vat_back: 0 - sum(refunds, "vat"),
        pit_back: 0 - sum(refunds, "pit"),
      }
    })
    .sort((a, b) => a.seller.name.localeCompare(b.seller.name, "vi"))
}

/** What was withheld in a month, by seller; a month without sales has no rows and is a nil return. */
export async function readTaxMonth(
  container: MedusaContainer,
  month: string
): Promise<Answer<typeof monthRoute>> {
  const lines = await readLines(container, month)
  const rows = rowsOf(lines, await readSellers(container, lines))
  return {
    month,
    rows,
    gross: sum(lines, "gross"),
    vat: sum(lines, "vat"),
    pit: sum(lines, "pit"),
    due_on: `${nextMonth(month)}-${return_day}`,
  }
}

const percent = (bp: number): string => `${(bp / 100).toLocaleString("vi-VN")} %`

/** The month's return as a workbook: totals by seller, each line, and the rules with what is uncertain about them. */
export async function readTaxFile(
  container: MedusaContainer,
  month: string
): Promise<Answer<typeof fileRoute>> {
  const lines = await readLines(container, month)
  const sellers = await readSellers(container, lines)
  const names = new Map(sellers.map(({ id, name }) => [id, name]))
  const rows = rowsOf(lines, sellers)
  const totals: SheetOf = {
    name: "Tổng hợp",
    head: [
      "Hộ kinh doanh",
      "Số đơn",
      "Doanh thu",
      "Thuế GTGT",
      "Thuế TNCN",
      "GTGT bù trừ",
      "TNCN bù trừ",
      "Phải nộp",
    ],
    rows: [
      ...rows.map((row) => [
        row.seller.name,
        row.orders,
        row.gross,
        row.vat,
        row.pit,
        row.vat_back,
        row.pit_back,
        row.vat + row.pit - row.vat_back - row.pit_back,
      ]),
      rows.length
        ? [
            `Cộng tháng ${month}`,
            rows.reduce((total, { orders }) => total + orders, 0),
            sum(lines, "gross"),
            rows.reduce((total, { vat }) => total + vat, 0),
            rows.reduce((total, { pit }) => total + pit, 0),
            rows.reduce((total, { vat_back }) => total + vat_back, 0),
            rows.reduce((total, { pit_back }) => total + pit_back, 0),
            sum(lines, "vat") + sum(lines, "pit"),
          ]
        : [`Tháng ${month} không phát sinh`, 0, 0, 0, 0, 0, 0, 0],
    ],
    widths: [36, 10, 16, 14, 14, 14, 14, 16],
  }
  const details: SheetOf = {
    name: "Chi tiết",
    head: [
      "Lúc",
      "Loại",
      "Hộ kinh doanh",
      "Đơn",
      "Hàng",
      "Doanh thu",
      "GTGT",
      "TNCN",
      "Thuế GTGT",
      "Thuế TNCN",
    ],
    rows: lines.map((line) => [
      formatMoment(line.at.toISOString()),
      line.kind === "sale" ? "Bán" : "Hoàn",
      names.get(line.seller_id) ?? line.seller_id,
      line.order_id,
      line.title || "Cước giao hàng",
      line.gross,
      percent(line.vat_bp),
      percent(line.pit_bp),
      line.vat,
      line.pit,
    ]),
    widths: [18, 8, 30, 34, 30, 14, 8, 8, 12, 12],
  }
  const basis = [...new Map(lines.map((line) => [`${line.legal_basis} ${line.doubt}`, line])).values()]
  const rules: SheetOf = {
    name: "Căn cứ",
    head: ["Căn cứ pháp lý", "GTGT", "TNCN", "Điều chưa rõ"],
    rows: basis.map((line) => [
      line.legal_basis,
      percent(line.vat_bp),
      percent(line.pit_bp),
      line.doubt ?? "",
    ]),
    widths: [60, 8, 8, 80],
  }
  const content = await workbookOf([totals, details, rules])
  return { file_name: `thue-khau-tru-${month}.xlsx`, content: content.toString("base64") }
}
