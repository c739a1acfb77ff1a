import { readCoverage as route } from "@chophien/contract/staff/coverage"
import { sendAnswer } from "@chophien/platform/http/send-answer"
import { readInput } from "@chophien/platform/input"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { readCoverage } from "../../../use-cases/read-coverage"

/** GET /admin/coverage?province_code: every commune of a province with what it has of the market. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { province_code } = readInput(route.query, req.query)
  sendAnswer(res, route, await readCoverage(req.scope, province_code))
}
