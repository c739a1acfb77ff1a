import type { Answer } from "@chophien/contract"
import type { readCommune } from "@chophien/contract/store/catalogue"
import { gazetteer } from "@chophien/gazetteer-vietnam"
import { Problem } from "@chophien/platform/problem"
import type { MedusaContainer } from "@medusajs/framework/types"
import { catalogueService } from "../catalogue/catalogue-service"
import { sellerCard } from "../catalogue/views"
import { texts } from "../texts"

const sellers_max = 48

/** A commune with its sellers; one without sellers has none. @throws Problem `commune_not_found` */
export async function showCommune(
  container: MedusaContainer,
  slug: string
): Promise<Answer<typeof readCommune>> {
  const found = await gazetteer(container).getCommuneBySlug(slug)
  if (!found) throw new Problem("not_found", texts.commune_not_found)
  const [{ sellers, count }, units] = await Promise.all([
    catalogueService(container).findSellers({ commune: slug, limit: sellers_max, offset: 0 }),
    gazetteer(container).formerUnits([found.code]),
  ])
  const { code, name, full_name, lat, lng, province_code, province_name } = found
  return {
    commune: {
      code,
      name,
      full_name,
      slug,
      lat,
      lng,
      listings: sellers.reduce((sum, seller) => sum + seller.listings, 0),
      sellers: count,
      province: { code: province_code, name: province_name },
      former: units
        .filter((unit) => unit.commune && unit.district)
        .map((unit) => ({ name: unit.commune, district: unit.district, province: unit.province }))
        .sort((a, b) => a.name.localeCompare(b.name, "vi")),
    },
    sellers: sellers.map(sellerCard),
  }
}
