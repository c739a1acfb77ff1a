import { readAuditFilters as route } from "@chophien/contract/staff/audit-log"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { sendAnswer } from "../../../../http/send-answer"
import { readInput } from "../../../../input"
import { localeOf } from "../../../../texts/define-texts"
import { readAuditFilters } from "../../../../use-cases/read-audit-filters"

/** GET /admin/audit-log/filters: who stands in the log, and which actions. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  readInput(route.query, req.query)
  sendAnswer(res, route, await readAuditFilters(req.scope, localeOf(req.headers["accept-language"])))
}
