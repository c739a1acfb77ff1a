import { GAZETTEER_MODULE } from "@chophien/gazetteer-vietnam/modules/gazetteer/index"
import type GazetteerModuleService from "@chophien/gazetteer-vietnam/modules/gazetteer/service"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { readInput } from "../../../../input"
import { communesQuery } from "../validators"

/**
 * GET /store/gazetteer/communes?q=&province_code=: `{ communes }`, best first, found by today's name or by the name of
 * a former commune or district (then `former` says which). Without `q` the communes in alphabetical order.
 */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const query = readInput(communesQuery, req.query)
  const communes = await req.scope.resolve<GazetteerModuleService>(GAZETTEER_MODULE).searchCommunes(query)
  res.set("Cache-Control", "public, max-age=3600").json({ communes })
}
