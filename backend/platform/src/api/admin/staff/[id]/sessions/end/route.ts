import { endStaffSessions as route } from "@chophien/contract/staff/team"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { markNoted, staffOf } from "../../../../../../access/staff-context"
import { sendAnswer } from "../../../../../../http/send-answer"
import { readInput } from "../../../../../../input"
import { endStaffSessions } from "../../../../../../use-cases/end-staff-sessions"

/**
 * POST /admin/staff/:id/sessions/end `{ session_id? }`, for administrators: ends one sign-in of a person, or all.
 * `{ ended }`, how many still went on; 404 for no such person. Kept in the audit log.
 */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { session_id } = readInput(route.body, req.body ?? {})
  markNoted(req)
  sendAnswer(
    res,
    route,
    await endStaffSessions(req.scope, staffOf(req), { id: req.params.id ?? "", session_id })
  )
}
