import type { Answer, ReadQuery } from "@chophien/contract"
import type { readEarnings as route } from "@chophien/contract/staff/fees"
import { Problem } from "@chophien/platform/problem"
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
  const communes = Map.groupBy(rows, ({ key }) => known.get(key)?.commune_code ?? "")
  return [...communes].map(([code, own]) => ({
    key: code,
    name: code,
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
