import { listAuditEntries as route } from "@chophien/contract/staff/audit-log"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { sendAnswer } from "../../../http/send-answer"
import { readInput } from "../../../input"
import { localeOf } from "../../../texts/define-texts"
import { listAuditEntries } from "../../../use-cases/list-audit-entries"

/** GET /admin/audit-log `?actor_id&action&object_id&from&to&limit&offset`: what staff did, the latest first. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const locale = localeOf(req.headers["accept-language"])
  sendAnswer(res, route, await listAuditEntries(req.scope, readInput(route.query, req.query), locale))
}
