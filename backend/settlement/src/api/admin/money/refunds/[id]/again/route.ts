import { repeatRefund as repeatRefundRoute } from "@chophien/contract/staff/refunds"
import { sendAnswer } from "@chophien/platform/http/send-answer"
import { readInput } from "@chophien/platform/input"
import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { staffRequest } from "../../../../../../http/staff-request"
import { repeatRefund } from "../../../../../../use-cases/repeat-refund"

/** POST /admin/money/refunds/:id/again `{ reason, bank_bin, account_number, account_holder_name }`: money whose transfer failed goes out again, once. `{ id }` */
export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const { reason, ...destination } = readInput(repeatRefundRoute.body, req.body)
  sendAnswer(
    res,
    repeatRefundRoute,
    await repeatRefund(req.scope, { ...staffRequest(req), reason, destination })
  )
}
