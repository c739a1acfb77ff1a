import { cancelRefund as cancelRefundRoute } from "@chophien/contract/staff/refunds"
import { sendAnswer } from "@chophien/platform/http/send-answer"
import { readInput } from "@chophien/platform/input"
import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { staffRequest } from "../../../../../../http/staff-request"
import { cancelRefund } from "../../../../../../use-cases/cancel-refund"

/** POST /admin/money/refunds/:id/cancel `{ reason }`: a refund that was not sent is given up, and its money is where it was. `{ id }` */
export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const { reason } = readInput(cancelRefundRoute.body, req.body)
  sendAnswer(res, cancelRefundRoute, await cancelRefund(req.scope, { ...staffRequest(req), reason }))
}
