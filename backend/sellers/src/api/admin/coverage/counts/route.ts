import { readCoverageCounts as route } from "@chophien/contract/staff/coverage"
import { sendAnswer } from "@chophien/platform/http/send-answer"
import { readInput } from "@chophien/platform/input"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { readCoverageCounts } from "../../../../use-cases/read-coverage"

/** GET /admin/coverage/counts: how many communes have a seller, and how many there are. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  readInput(route.query, req.query)
  sendAnswer(res, route, await readCoverageCounts(req.scope))
}
