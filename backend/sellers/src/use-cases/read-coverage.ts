import type { Answer } from "@chophien/contract"
import { lessonCodes } from "@chophien/contract/seller/training"
import type { CoveredCommune, readCoverage as route } from "@chophien/contract/staff/coverage"
import { gazetteer } from "@chophien/gazetteer-vietnam"
import type { MedusaContainer } from "@medusajs/framework/types"
import { coverageService } from "../modules/coverage"
import { SELLER_MODULE } from "../modules/seller"
import type SellerModuleService from "../modules/seller/service"
import { trainingService } from "../modules/training"
import { countGoodsBySeller, sumSalesBySeller } from "../ports/seller-numbers"

const sales_days = 90
const day_ms = 86_400_000

type Placed = Awaited<ReturnType<SellerModuleService["listPlaces"]>>

/** The province asked for, else the one with the most sellers, else the first of the gazetteer. */
async function chooseProvince(container: MedusaContainer, sellers: Placed, wanted: string | undefined) {
  const all = await gazetteer(container).allProvinces()
  const counts = new Map<string, number>()
  for (const { province_code } of sellers) counts.set(province_code, (counts.get(province_code) ?? 0) + 1)
  const inhabited = all.filter(({ code }) => counts.has(code))
  const most = inhabited.toSorted((a, b) => (counts.get(b.code) ?? 0) - (counts.get(a.code) ?? 0))[0]
  const chosen = wanted ? all.find(({ code }) => code === wanted) : (most ?? all[0])
  return { chosen, inhabited }
}

const named = ({ code, full_name }: { code: string; full_name: string }) => ({ code, name: full_name })

/**
 * Every commune of a province with what it has of the market, in Vietnamese order; none is left out. Numbers of rooms that
 * do not run are null. A handful of statements, however many sellers there are.
 */
export async function readCoverage(
  container: MedusaContainer,
  province_code?: string
): Promise<Answer<typeof route>> {
  const now = Date.now()
  const [all, goods, sales, trained] = await Promise.all([
    container.resolve<SellerModuleService>(SELLER_MODULE).listPlaces(),
    countGoodsBySeller(container),
    sumSalesBySeller(container, { from: new Date(now - sales_days * day_ms), to: new Date(now) }),
    trainingService(container).trainedSellers(lessonCodes),
  ])
  const { chosen, inhabited } = await chooseProvince(container, all, province_code)
  if (!chosen) return { province: null, provinces: [], communes: [], xanh_as_of: null }
  const [communes, measures] = await Promise.all([
    gazetteer(container).communesOf(chosen.code),
    coverageService(container).newestMeasures(chosen.code),
  ])
  const byCommune = Map.groupBy(all, ({ commune_code }) => commune_code)
  const rows = communes.map((commune): CoveredCommune => {
    const own = byCommune.get(commune.code) ?? []
    const sumOf = (numberOf: (seller_id: string) => number) =>
      own.reduce((sum, { id }) => sum + numberOf(id), 0)
    const countOf = (status: string) => own.filter((seller) => seller.status === status).length
    const { code, name, full_name, lat, lng, area_km2, population } = commune
    return {
      ...{ code, name, full_name, lat, lng, area_km2, population },
      sellers: { pending: countOf("pending"), active: countOf("active"), suspended: countOf("suspended") },
      trained: sumOf((id) => (trained.has(id) ? 1 : 0)),
      goods: goods && sumOf((id) => goods.get(id) ?? 0),
      orders: sales && sumOf((id) => sales.get(id)?.orders ?? 0),
      sales: sales && sumOf((id) => sales.get(id)?.gross ?? 0),
      xanh: measures.values.get(code) ?? null,
    }
  })
  return {
    province: named(chosen),
    provinces: [...inhabited, ...(inhabited.includes(chosen) ? [] : [chosen])].map(named),
    communes: rows.sort((a, b) => a.name.localeCompare(b.name, "vi")),
    xanh_as_of: measures.as_of,
  }
}

/** How many communes of the province have a seller, and how many there are. */
export async function readCoverageCounts(container: MedusaContainer) {
  const { communes } = await readCoverage(container)
  const covered = communes.filter(({ sellers }) => sellers.active + sellers.pending + sellers.suspended > 0)
  return {
    communes: communes.length,
    covered: covered.length,
    sellers: covered.reduce((sum, { sellers }) => sum + sellers.active, 0),
    trained: covered.reduce((sum, { trained }) => sum + trained, 0),
  }
}
