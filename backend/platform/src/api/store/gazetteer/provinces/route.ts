import { GAZETTEER_MODULE } from "@chophien/gazetteer-vietnam/modules/gazetteer/index"
import type GazetteerModuleService from "@chophien/gazetteer-vietnam/modules/gazetteer/service"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { readInput } from "../../../../input"
import { nothing } from "../../../../pages"

/** GET /store/gazetteer/provinces: `{ provinces }` in Vietnamese order. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  readInput(nothing, req.query)
  const provinces = await req.scope.resolve<GazetteerModuleService>(GAZETTEER_MODULE).allProvinces()
  res
    .set("Cache-Control", "public, max-age=3600")
    .json({ provinces: provinces.map(({ code, name, full_name }) => ({ code, name, full_name })) })
}
