import { listProvinces as route } from "@chophien/contract/store/places"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { sendAnswer } from "../../../../http/send-answer"
import { readInput } from "../../../../input"
import { listProvinces } from "../../../../use-cases/list-provinces"

/** GET /store/gazetteer/provinces: `{ provinces }` in Vietnamese order. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  readInput(route.query, req.query)
  const answer = await listProvinces(req.scope)
  res.set("Cache-Control", "public, max-age=3600")
  sendAnswer(res, route, answer)
}
