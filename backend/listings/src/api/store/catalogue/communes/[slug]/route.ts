import { GAZETTEER_MODULE } from "@chophien/gazetteer-vietnam/modules/gazetteer/index"
import type GazetteerModuleService from "@chophien/gazetteer-vietnam/modules/gazetteer/service"
import { readInput } from "@chophien/platform/input"
import { nothing } from "@chophien/platform/pages"
import { Problem } from "@chophien/platform/problem"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { answerCached } from "../../../../../catalogue/answer"
import { catalogueOf } from "../../../../../catalogue/context"
import { type CommuneCard, sellerCard } from "../../../../../catalogue/views"
import { texts } from "../../../../../texts"
import { slugParam } from "../../validators"

const sellers_max = 48

/** GET /store/catalogue/communes/:slug: `{ commune, sellers }`; a commune without sellers has none; 404 for no commune. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { slug } = readInput(slugParam, req.params)
  await answerCached(req, res, readInput(nothing, req.query), async () => {
    const found = await req.scope.resolve<GazetteerModuleService>(GAZETTEER_MODULE).getCommuneBySlug(slug)
    if (!found) throw new Problem("not_found", texts.commune_not_found)
    const { sellers, count } = await catalogueOf(req.scope).findSellers({
      commune: slug,
      limit: sellers_max,
      offset: 0,
    })
    const { code, name, full_name, lat, lng, province_code, province_name } = found
    const listings = sellers.reduce((sum, seller) => sum + seller.listings, 0)
    const commune: CommuneCard & { province: { code: string; name: string } } = {
      code,
      name,
      full_name,
      slug,
      lat,
      lng,
      listings,
      sellers: count,
      province: { code: province_code, name: province_name },
    }
    return { commune, sellers: sellers.map(sellerCard) }
  })
}
