import { listReports as route } from "@chophien/contract/staff/moderation"
import { sendAnswer } from "@chophien/platform/http/send-answer"
import { readInput } from "@chophien/platform/input"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { listReports } from "../../../../use-cases/listing-reports"

/** GET /admin/moderation/reports?state&limit&offset: what shoppers report of goods. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  sendAnswer(res, route, await listReports(req.scope, readInput(route.query, req.query)))
}
