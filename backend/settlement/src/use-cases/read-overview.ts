import type { Answer } from "@chophien/contract"
import type { readOverview as route } from "@chophien/contract/staff/overview"
import { readPlaces } from "@chophien/gazetteer-vietnam"
import { CATALOGUE_MODULE } from "@chophien/listings/modules/catalogue/index"
import type CatalogueModuleService from "@chophien/listings/modules/catalogue/service"
import { SELLER_MODULE } from "@chophien/sellers/modules/seller/index"
import type SellerModuleService from "@chophien/sellers/modules/seller/service"
import { readCoverageCounts } from "@chophien/sellers/use-cases/read-coverage"
import { monthInVietnam } from "@chophien/vocabulary/time"
import type { MedusaContainer } from "@medusajs/framework/types"
import { settlement } from "../modules/settlement"
import { selectEarnings } from "../numbers/select-earnings"
import { readLateOrders } from "../overview/late-orders"
import { byDays, byWeeks, firstDayOfWeeks, type Sold, seasonAhead } from "../overview/periods"
import { selectTopGoods } from "../overview/select-overview"
import { dayOf, startOfDay } from "../vietnam-days"

const weeks = 8
const days = 14
const top_max = 8
const top_days = 30
const day_ms = 86_400_000
const seasonal_max = 2000

/** Sums by seller as sums by commune, the highest first. */
async function topCommunes(container: MedusaContainer, sales: ReadonlyMap<string, Sold>) {
  const places = await container.resolve<SellerModuleService>(SELLER_MODULE).listPlaces()
  const byCommune = new Map<string, Sold>()
  for (const { id, commune_code } of places) {
    const sold = sales.get(id)
    if (!sold) continue
    const known = byCommune.get(commune_code) ?? { orders: 0, gross: 0 }
    byCommune.set(commune_code, {
      orders: known.orders + sold.orders,
      gross: known.gross + sold.gross,
    })
  }
  const top = [...byCommune].sort(([, a], [, b]) => b.gross - a.gross).slice(0, top_max)
  const names = await readPlaces(
    container,
    top.map(([code]) => code)
  )
  return top.map(([id, sold]) => ({ id, name: names.get(id)?.commune_full_name ?? id, ...sold }))
}

/**
 * How the market does: sales, late orders, coverage, season and what sells. Sums are the database's; of orders only those
 * that may be late are read, at most 400.
 */
export async function readOverview(container: MedusaContainer): Promise<Answer<typeof route>> {
  const now = new Date()
  const service = settlement(container)
  const since = new Date(Number(now) - top_days * day_ms)
  const time = { from: startOfDay(firstDayOfWeeks(now, weeks)), to: now }
  const [rows, top_goods, sales, late, coverage, seasonal] = await Promise.all([
    service.read((context) => selectEarnings(context, { ...time, by: "day" })),
    service.read((context) => selectTopGoods(context, since, top_max)),
    service.sumSalesBySeller({ from: since, to: now }),
    readLateOrders(container, now),
    readCoverageCounts(container),
    container
      .resolve<CatalogueModuleService>(CATALOGUE_MODULE)
      .listCatalogueListings(
        { season_mask: { $gt: 0 } },
        { select: ["title", "season_mask"], take: seasonal_max, order: { title: "ASC" } }
      ),
  ])
  const sold = new Map(rows.map(({ key, orders, gross }) => [key, { orders, gross }]))
  return {
    today: { day: dayOf(now), ...(sold.get(dayOf(now)) ?? { orders: 0, gross: 0 }) },
    days: byDays(sold, now, days),
    weeks: byWeeks(sold, now, weeks),
    late,
    coverage,
    season: seasonAhead(seasonal, monthInVietnam(now)),
    top_goods,
    top_communes: await topCommunes(container, sales),
  }
}
