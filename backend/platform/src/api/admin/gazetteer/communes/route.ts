import { searchCommunesForStaff as route } from "@chophien/contract/staff/places"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { sendAnswer } from "../../../../http/send-answer"
import { readInput } from "../../../../input"
import { findCommunes } from "../../../../use-cases/find-communes"

/** GET /admin/gazetteer/communes?q=&province_code=: as the shoppers' route of that name, for staff. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  sendAnswer(res, route, await findCommunes(req.scope, readInput(route.query, req.query)))
}
