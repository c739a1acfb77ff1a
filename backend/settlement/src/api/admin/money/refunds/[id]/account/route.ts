import { nameRefundAccount as nameRefundAccountRoute } from "@chophien/contract/staff/refunds"
import { sendAnswer } from "@chophien/platform/http/send-answer"
import { readInput } from "@chophien/platform/input"
import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { staffRequest } from "../../../../../../http/staff-request"
import { nameRefundAccount } from "../../../../../../use-cases/name-refund-account"

/** POST /admin/money/refunds/:id/account `{ reason, bank_bin, account_number, account_holder_name }`: where a refund goes whose payer's account no bank named. `{ id }` */
export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const { reason, ...destination } = readInput(nameRefundAccountRoute.body, req.body)
  sendAnswer(
    res,
    nameRefundAccountRoute,
    await nameRefundAccount(req.scope, { ...staffRequest(req), reason, destination })
  )
}
