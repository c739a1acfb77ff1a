import { readOverview as route } from "@chophien/contract/staff/overview"
import { sendAnswer } from "@chophien/platform/http/send-answer"
import { readInput } from "@chophien/platform/input"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { readOverview } from "../../../use-cases/read-overview"

/** GET /admin/overview: sales, late orders, coverage, season and what sells. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  readInput(route.query, req.query)
  sendAnswer(res, route, await readOverview(req.scope))
}
