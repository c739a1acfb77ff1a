import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { GAZETTEER_MODULE } from "../../../../../modules/gazetteer"
import type GazetteerModuleService from "../../../../../modules/gazetteer/service"
import { readInput } from "../../../../../utils/input"
import { Problem } from "../../../../../utils/problem"
import { answerCached } from "../../lib/answer"
import { catalogueOf } from "../../lib/context"
import { type CommuneCard, sellerCard } from "../../lib/views"
import { noQuery, slugParam } from "../../validators"

const sellers_max = 48

/** GET /store/catalogue/communes/:slug: `{ commune, sellers }`; a commune without sellers has none; 404 for no commune. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { slug } = readInput(slugParam, req.params)
  await answerCached(req, res, readInput(noQuery, req.query), async () => {
    const found = await req.scope.resolve<GazetteerModuleService>(GAZETTEER_MODULE).getCommuneBySlug(slug)
    if (!found) throw new Problem("not_found", "commune_not_found")
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
