import type { Answer } from "@chophien/contract"
import type {
  readHouseholdFile as fileRoute,
  HouseholdSum,
  readHouseholdSums as sumsRoute,
} from "@chophien/contract/seller/households"
import { type SheetOf, workbookOf } from "@chophien/platform/files/workbook"
import { Problem } from "@chophien/platform/problem"
import { formatMoment } from "@chophien/vocabulary/time"
import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { type SharedEntry, selectHouseholdEntries, shareEntries } from "../households/household-entries"
import { settlement } from "../modules/settlement"
import { texts } from "../texts"
import { endOfDay, startOfDay } from "../vietnam-days"

type Days = { seller_id: string; from: string; to: string }

/** What the households' goods brought or cost in some days of Việt Nam. @throws Problem `statement_time_wrong` */
async function readEntries(
  container: MedusaContainer,
  { seller_id, from, to }: Days
): Promise<SharedEntry[]> {
  const [start, until] = [startOfDay(from), endOfDay(to)]
  if (!(Number(until) > Number(start)))
    throw new Problem("invalid_request", texts.statement_time_wrong, { param: "to" })
  const entries = await settlement(container).read((context) =>
    selectHouseholdEntries(context, { seller_id, until })
  )
  return shareEntries(entries).filter(({ at }) => at >= start)
}

async function sumsOf(container: MedusaContainer, entries: SharedEntry[]): Promise<HouseholdSum[]> {
  const byHousehold = Map.groupBy(entries, ({ household_id }) => household_id)
  if (!byHousehold.size) return []
  const households = await settlement(container).listMemberHouseholds(
    { id: [...byHousehold.keys()] },
    { take: null }
  )
  const sum = (own: SharedEntry[], name: "gross" | "fee" | "tax" | "net" | "share") =>
    own.reduce((total, entry) => total + entry[name], 0)
  return households
    .map(({ id, name, phone }): HouseholdSum => {
      const own = byHousehold.get(id) ?? []
      return {
        household: { id, name, phone },
        orders: new Set(own.filter(({ kind }) => kind === "sale").map(({ order_id }) => order_id)).size,
        gross: sum(own, "gross"),
        fee: sum(own, "fee"),
        tax: sum(own, "tax"),
        net: sum(own, "net"),
        share: sum(own, "share"),
      }
    })
    .sort((a, b) => b.share - a.share || a.household.name.localeCompare(b.household.name, "vi"))
}

/** Sales, fee, tax and share of each household in some days: the list to pay out. @throws Problem `statement_time_wrong` */
export async function readHouseholdSums(
  container: MedusaContainer,
  days: Days
): Promise<Answer<typeof sumsRoute>> {
  const sums = await sumsOf(container, await readEntries(container, days))
  return { sums, share: sums.reduce((total, { share }) => total + share, 0) }
}

/** The same as a workbook, with each line. @throws Problem `statement_time_wrong` */
export async function readHouseholdFile(
  container: MedusaContainer,
  days: Days
): Promise<Answer<typeof fileRoute>> {
  const entries = await readEntries(container, days)
  const sums = await sumsOf(container, entries)
  const names = new Map(sums.map(({ household }) => [household.id, household.name]))
  const ids = [...new Set(entries.map(({ order_id }) => order_id))]
  const orders = ids.length
    ? await container
        .resolve(Modules.ORDER)
        .listOrders({ id: ids }, { select: ["id", "display_id"], take: ids.length })
    : []
  const numbers = new Map(orders.map((order) => [order.id, order.display_id ?? 0]))
  const list: SheetOf = {
    name: "Danh sách chi",
    head: ["Hộ", "Điện thoại", "Số đơn", "Khách trả", "Phí chợ", "Thuế", "HTX nhận", "Hộ nhận", "Ký nhận"],
    rows: [
      ...sums.map(({ household, ...sum }) => [
        household.name,
        household.phone,
        sum.orders,
        sum.gross,
        sum.fee,
        sum.tax,
        sum.net,
        sum.share,
        "",
      ]),
      ["Cộng", "", null, null, null, null, null, sums.reduce((total, { share }) => total + share, 0), ""],
    ],
    widths: [32, 14, 8, 14, 12, 12, 14, 14, 18],
  }
  const lines: SheetOf = {
    name: "Từng dòng",
    head: [
      "Lúc",
      "Loại",
      "Đơn số",
      "Hộ",
      "Hàng",
      "Khách trả",
      "Phí chợ",
      "Thuế",
      "HTX nhận",
      "Phần hộ",
      "Hộ nhận",
    ],
    rows: entries
      .toSorted((a, b) => Number(a.at) - Number(b.at))
      .map((entry) => [
        formatMoment(entry.at.toISOString()),
        entry.kind === "sale" ? "Bán" : "Hoàn",
        String(numbers.get(entry.order_id) ?? ""),
        names.get(entry.household_id) ?? "",
        `${entry.quantity} × ${entry.title}`,
        entry.gross,
        entry.fee,
        entry.tax,
        entry.net,
        `${(entry.household_bp / 100).toLocaleString("vi-VN")} %`,
        entry.share,
      ]),
    widths: [18, 8, 10, 28, 30, 14, 12, 12, 14, 10, 14],
  }
  const content = await workbookOf([list, lines])
  return { file_name: `tien-cac-ho-${days.from}-${days.to}.xlsx`, content: content.toString("base64") }
}
