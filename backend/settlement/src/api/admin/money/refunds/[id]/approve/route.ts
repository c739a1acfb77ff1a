import { approveRefund as approveRefundRoute } from "@chophien/contract/staff/money"
import { sendAnswer } from "@chophien/platform/http/send-answer"
import { readInput } from "@chophien/platform/input"
import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { staffRequest } from "../../../../../../http/staff-request"
import { approveRefund } from "../../../../../../use-cases/approve-refund"

/** POST /admin/money/refunds/:id/approve `{ reason }`: a second person agrees to a large refund; who wanted it is refused. `{ id }` */
export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const { reason } = readInput(approveRefundRoute.body, req.body)
  sendAnswer(res, approveRefundRoute, await approveRefund(req.scope, { ...staffRequest(req), reason }))
}
