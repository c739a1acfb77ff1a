import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { GAZETTEER_MODULE } from "../../../../modules/gazetteer"
import type GazetteerModuleService from "../../../../modules/gazetteer/service"
import { readInput } from "../../../../utils/input"
import { communesQuery } from "../../catalogue/validators"

/**
 * GET /store/gazetteer/communes?q=&province_code=: `{ communes }`, best first, found by today's name or by the name of
 * a former commune or district (then `former` says which). Without `q` the communes in alphabetical order.
 */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const query = readInput(communesQuery, req.query)
  const communes = await req.scope.resolve<GazetteerModuleService>(GAZETTEER_MODULE).searchCommunes(query)
  res.set("Cache-Control", "public, max-age=3600").json({ communes })
}
