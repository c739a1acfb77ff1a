import { closeClaim as closeClaimRoute } from "@chophien/contract/staff/money"
import { sendAnswer } from "@chophien/platform/http/send-answer"
import { readInput } from "@chophien/platform/input"
import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { staffRequest } from "../../../../../../http/staff-request"
import { closeClaim } from "../../../../../../use-cases/close-claim"

/** POST /admin/money/claims/:id/close `{ outcome, reason }`: no such money came, or it came and goes back. `{ id }` */
export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const input = readInput(closeClaimRoute.body, req.body)
  sendAnswer(res, closeClaimRoute, await closeClaim(req.scope, { ...staffRequest(req), ...input }))
}
