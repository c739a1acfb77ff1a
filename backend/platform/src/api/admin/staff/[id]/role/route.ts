import { changeStaffRole as route } from "@chophien/contract/staff/team"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { markNoted, staffOf } from "../../../../../access/staff-context"
import { sendAnswer } from "../../../../../http/send-answer"
import { readInput } from "../../../../../input"
import { changeStaffRole } from "../../../../../use-cases/change-staff-role"

/**
 * POST /admin/staff/:id/role `{ role }`, for administrators: `{ id, role }`; 404 for no such person, 409 where nobody
 * would be administrator any more. Kept in the audit log with what the role was.
 */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { role } = readInput(route.body, req.body)
  markNoted(req)
  sendAnswer(res, route, await changeStaffRole(req.scope, staffOf(req), { id: req.params.id ?? "", role }))
}
