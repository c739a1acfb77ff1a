import { removeSecondFactor as route } from "@chophien/contract/staff/team"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { markNoted, staffOf } from "../../../../../../access/staff-context"
import { sendAnswer } from "../../../../../../http/send-answer"
import { readInput } from "../../../../../../input"
import { removeSecondFactor } from "../../../../../../use-cases/remove-second-factor"

/**
 * POST /admin/staff/:id/second-factor/remove `{}`, for administrators: for who lost phone and recovery codes. Ends the
 * person's sign-ins. `{ removed }`; 404 for no such person. Kept in the audit log.
 */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  readInput(route.body, req.body ?? {})
  markNoted(req)
  sendAnswer(res, route, await removeSecondFactor(req.scope, staffOf(req), req.params.id ?? ""))
}
