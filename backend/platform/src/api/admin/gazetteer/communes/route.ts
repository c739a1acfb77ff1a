import { GAZETTEER_MODULE } from "@chophien/gazetteer-vietnam/modules/gazetteer/index"
import type GazetteerModuleService from "@chophien/gazetteer-vietnam/modules/gazetteer/service"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { readInput } from "../../../../input"
import { communesQuery } from "../../../store/gazetteer/validators"

/** GET /admin/gazetteer/communes?q=&province_code=: as the shoppers' route of that name, for staff. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const query = readInput(communesQuery, req.query)
  const communes = await req.scope.resolve<GazetteerModuleService>(GAZETTEER_MODULE).searchCommunes(query)
  res.json({ communes })
}
