import { listStaffSessions as route } from "@chophien/contract/staff/team"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { staffOf } from "../../../../../access/staff-context"
import { sendAnswer } from "../../../../../http/send-answer"
import { readInput } from "../../../../../input"
import { listStaffSessions } from "../../../../../use-cases/list-staff-sessions"

/** GET /admin/staff/:id/sessions: the latest 100 sign-ins of a person, the newest first; 404 for no such person. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  readInput(route.query, req.query)
  sendAnswer(res, route, await listStaffSessions(req.scope, staffOf(req), req.params.id ?? ""))
}
