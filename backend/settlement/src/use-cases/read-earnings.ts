import type { Answer, ReadQuery } from "@chophien/contract"
import type { readEarningsFile as fileRoute, readEarnings as route } from "@chophien/contract/staff/fees"
import { csvOf } from "@chophien/platform/csv"
import { type SheetOf, workbookOf } from "@chophien/platform/files/workbook"
import { Problem } from "@chophien/platform/problem"
import { readCommuneNames } from "@chophien/sellers/commune-names"
import { SELLER_MODULE } from "@chophien/sellers/modules/seller/index"
import type SellerModuleService from "@chophien/sellers/modules/seller/service"
import type { MedusaContainer } from "@medusajs/framework/types"
import { settlement } from "../modules/settlement"
import { type EarningsRow, selectEarnings } from "../numbers/select-earnings"
import { texts } from "../texts"
import { endOfDay, startOfDay } from "../vietnam-days"

type Named = EarningsRow & { name: string }

async function nameSellers(
  container: MedusaContainer,
  rows: EarningsRow[],
  by: "seller" | "commune"
): Promise<Named[]> {
  const ids = rows.map(({ key }) => key)
  if (!ids.length) return []
  const sellers = await container
    .resolve<SellerModuleService>(SELLER_MODULE)
    .listSellers({ id: ids }, { select: ["id", "name", "commune_code"], take: ids.length })
  const known = new Map(sellers.map((seller) => [seller.id, seller]))
  if (by === "seller") return rows.map((row) => ({ ...row, name: known.get(row.key)?.name ?? row.key }))
  const names = await readCommuneNames(
    container,
    sellers.map(({ commune_code }) => commune_code)
  )
  const communes = Map.groupBy(rows, ({ key }) => known.get(key)?.commune_code ?? "")
  return [...communes].map(([code, own]) => ({
    key: code,
    name: names.get(code) ?? code,
    orders: own.reduce((sum, { orders }) => sum + orders, 0),
    gross: own.reduce((sum, { gross }) => sum + gross, 0),
    commission: own.reduce((sum, { commission }) => sum + commission, 0),
    tax: own.reduce((sum, { tax }) => sum + tax, 0),
    net: own.reduce((sum, { net }) => sum + net, 0),
  }))
}

/** What the market earned, withheld, owes and holds. @throws Problem `statement_time_wrong` */
export async function readEarnings(
  container: MedusaContainer,
  { from, to, by }: ReadQuery<typeof route>
): Promise<Answer<typeof route>> {
  const time = { from: startOfDay(from), to: endOfDay(to) }
  if (!(Number(time.to) > Number(time.from)))
    throw new Problem("invalid_request", texts.statement_time_wrong, { param: "to" })
  const service = settlement(container)
  const [rows, sums] = await Promise.all([
    service.read((context) => selectEarnings(context, { ...time, by: by === "day" ? "day" : "seller" })),
    service.sellerSums(),
  ])
  const all = [...sums.values()]
  return {
    rows:
      by === "day"
        ? rows.map((row) => ({ ...row, name: row.key.split("-").reverse().join("/") }))
        : await nameSellers(container, rows, by),
    owed_to_sellers: all.reduce((sum, { balance }) => sum + balance, 0),
    held: all.reduce((sum, { on_the_way }) => sum + on_the_way, 0),
    sending: all.reduce((sum, { sending }) => sum + sending, 0),
  }
}

const heads = {
  day: "Ngày",
  seller: "Gian hàng",
  commune: "Xã, phường",
} as const
const sheetNames = { day: "Theo ngày", seller: "Theo gian hàng", commune: "Theo xã, phường" } as const
const columns = ["Số đơn", "Đã bán", "Phí thu", "Thuế khấu trừ", "Gian hàng nhận"]

type View = Answer<typeof route>

const rowOf = ({ name, orders, gross, commission, tax, net }: View["rows"][number]) =>
  [name, orders, gross, commission, tax, net] as const

/** The sums of the market at this moment. */
const standingOf = ({ owed_to_sellers, held, sending }: View): [string, number][] => [
  ["Chợ còn nợ gian hàng", owed_to_sellers],
  ["Đang giữ, chưa tới hạn", held],
  ["Đang chi", sending],
]

function sheetOf(by: keyof typeof heads, view: View): SheetOf {
  return {
    name: sheetNames[by],
    head: [heads[by], ...columns],
    rows: view.rows.map((row) => [...rowOf(row)]),
    widths: [34, 10, 16, 14, 14, 16],
  }
}

/**
 * The same as a file. As CSV it is the wanted view, as a workbook all three; each with what is owed and held.
 * @throws Problem `statement_time_wrong`
 */
export async function readEarningsFile(
  container: MedusaContainer,
  { from, to, by, format }: ReadQuery<typeof fileRoute>
): Promise<Answer<typeof fileRoute>> {
  const file_name = `so-lieu-${from}-${to}.${format}`
  const view = await readEarnings(container, { from, to, by })
  if (format === "csv") {
    const rows = [
      [heads[by], ...columns],
      ...view.rows.map((row) => rowOf(row).map(String)),
      ...standingOf(view).map(([name, amount]) => [name, "", String(amount)]),
    ]
    return { file_name, content: Buffer.from(csvOf(rows)).toString("base64") }
  }
  const views = await Promise.all(
    (["day", "seller", "commune"] as const).map(async (each) =>
      sheetOf(each, each === by ? view : await readEarnings(container, { from, to, by: each }))
    )
  )
  const standing: SheetOf = {
    name: "Hiện nay",
    head: ["Khoản", "Số tiền"],
    rows: standingOf(view),
    widths: [34, 18],
  }
  return { file_name, content: (await workbookOf([...views, standing])).toString("base64") }
}
