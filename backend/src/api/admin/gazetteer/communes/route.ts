import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { GAZETTEER_MODULE } from "../../../../modules/gazetteer"
import type GazetteerModuleService from "../../../../modules/gazetteer/service"
import { readInput } from "../../../../utils/input"
import { communesQuery } from "../../../store/catalogue/validators"

/** GET /admin/gazetteer/communes?q=&province_code=: as the shoppers' route of that name, for staff. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const query = readInput(communesQuery, req.query)
  const communes = await req.scope.resolve<GazetteerModuleService>(GAZETTEER_MODULE).searchCommunes(query)
  res.json({ communes })
}
