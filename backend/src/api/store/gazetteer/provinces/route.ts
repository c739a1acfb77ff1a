import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { GAZETTEER_MODULE } from "../../../../modules/gazetteer"
import type GazetteerModuleService from "../../../../modules/gazetteer/service"
import { readInput } from "../../../../utils/input"
import { noQuery } from "../../catalogue/validators"

/** GET /store/gazetteer/provinces: `{ provinces }` in Vietnamese order. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  readInput(noQuery, req.query)
  const provinces = await req.scope.resolve<GazetteerModuleService>(GAZETTEER_MODULE).allProvinces()
  res
    .set("Cache-Control", "public, max-age=3600")
    .json({ provinces: provinces.map(({ code, name, full_name }) => ({ code, name, full_name })) })
}
