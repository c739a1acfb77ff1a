import { exportAuditEntries as route } from "@chophien/contract/staff/audit-log"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { staffOf } from "../../../../access/staff-context"
import { sendAnswer } from "../../../../http/send-answer"
import { readInput } from "../../../../input"
import { localeOf } from "../../../../texts/define-texts"
import { exportAuditEntries } from "../../../../use-cases/export-audit-entries"

/** GET /admin/audit-log/export `?actor_id&action&object_id&from&to`: `{ file_name, csv, is_complete }`, in the caller's language. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const filter = readInput(route.query, req.query)
  const locale = localeOf(req.headers["accept-language"])
  sendAnswer(res, route, await exportAuditEntries(req.scope, staffOf(req), filter, locale))
}
