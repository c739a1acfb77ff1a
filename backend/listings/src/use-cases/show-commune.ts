import type { Answer } from "@chophien/contract"
import type { readCommune } from "@chophien/contract/store/catalogue"
import { gazetteer } from "@chophien/gazetteer-vietnam"
import { Problem } from "@chophien/platform/problem"
import type { Locale } from "@chophien/vocabulary/locale"
import type { MedusaContainer } from "@medusajs/framework/types"
import { surroundingsOf } from "../catalogue/around-commune"
import { catalogueService } from "../catalogue/catalogue-service"
import { sellerCard } from "../catalogue/views"
import { texts } from "../texts"
import { aboutCommune, whereCommuneLies } from "../texts/commune-words"

const sellers_max = 48

/** A commune with what is known of it and its sellers; one without sellers has none. @throws Problem `commune_not_found` */
export async function showCommune(
  container: MedusaContainer,
  slug: string,
  locale: Locale
): Promise<Answer<typeof readCommune>> {
  const found = await gazetteer(container).getCommuneBySlug(slug)
  if (!found) throw new Problem("not_found", texts.commune_not_found)
  const { sellers, count } = await catalogueService(container).findSellers({
    commune: slug,
    limit: sellers_max,
    offset: 0,
  })
  const [former, communes] = await Promise.all([
    gazetteer(container).formerUnits([found.code]),
    gazetteer(container).communesOf(found.province_code),
  ])
  const around = surroundingsOf(found, communes)
  const { code, name, full_name, lat, lng, province_code, province_name, population, area_km2 } = found
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
      population,
      area_km2,
      about: aboutCommune(found, former, locale),
      getting_there: whereCommuneLies(around, locale),
      near: around.near,
    },
    sellers: sellers.map(sellerCard),
  }
}
