import { closeReport as route } from "@chophien/contract/staff/moderation"
import { staffOf } from "@chophien/platform/access/staff-context"
import { sendAnswer } from "@chophien/platform/http/send-answer"
import { readInput } from "@chophien/platform/input"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { closeReport } from "../../../../../../use-cases/listing-reports"

/** POST /admin/moderation/reports/:id/close `{ outcome, note }`: closes all open reports of the same goods. */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const report = { id: req.params.id ?? "", closed_by: staffOf(req).user_id }
  sendAnswer(res, route, await closeReport(req.scope, report, readInput(route.body, req.body)))
}
