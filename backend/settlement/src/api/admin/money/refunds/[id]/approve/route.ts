import { approveRefund as approveRefundRoute } from "@chophien/contract/staff/refunds"
import { sendAnswer } from "@chophien/platform/http/send-answer"
import { readInput } from "@chophien/platform/input"
import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { staffRequest } from "../../../../../../http/staff-request"
import { approveRefund } from "../../../../../../use-cases/approve-refund"

/**
 * POST /admin/money/refunds/:id/approve `{ reason, approver, code }`: an approver agrees with a one-time code, which goes
 * to the gateway and nowhere else. Who wanted the refund or named its account is refused. `{ id }`
 */
export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const approval = readInput(approveRefundRoute.body, req.body)
  sendAnswer(res, approveRefundRoute, await approveRefund(req.scope, { ...staffRequest(req), ...approval }))
}
