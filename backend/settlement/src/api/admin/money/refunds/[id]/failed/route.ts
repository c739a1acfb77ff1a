import { failRefund as failRefundRoute } from "@chophien/contract/staff/refunds"
import { sendAnswer } from "@chophien/platform/http/send-answer"
import { readInput } from "@chophien/platform/input"
import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { staffRequest } from "../../../../../../http/staff-request"
import { failRefund } from "../../../../../../use-cases/fail-refund"

/** POST /admin/money/refunds/:id/failed `{ reason }`: the bank did not make a transfer of which nobody knew. `{ id }` */
export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const { reason } = readInput(failRefundRoute.body, req.body)
  sendAnswer(res, failRefundRoute, await failRefund(req.scope, { ...staffRequest(req), reason }))
}
