import { searchCommunes as route } from "@chophien/contract/store/places"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { sendAnswer } from "../../../../http/send-answer"
import { readInput } from "../../../../input"
import { findCommunes } from "../../../../use-cases/find-communes"

/**
 * GET /store/gazetteer/communes?q=&province_code=: `{ communes }`, best first, found by today's name or by the name of
 * a former commune or district (then `former` says which). Without `q` the communes in alphabetical order.
 */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const answer = await findCommunes(req.scope, readInput(route.query, req.query))
  res.set("Cache-Control", "public, max-age=3600")
  sendAnswer(res, route, answer)
}
