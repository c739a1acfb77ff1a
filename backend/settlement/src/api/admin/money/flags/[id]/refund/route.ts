import { refundFlag as refundFlagRoute } from "@chophien/contract/staff/money"
import { sendAnswer } from "@chophien/platform/http/send-answer"
import { readInput } from "@chophien/platform/input"
import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { staffRequest } from "../../../../../../http/staff-request"
import { refundFlag } from "../../../../../../use-cases/refund-flag"

/**
 * POST /admin/money/flags/:id/refund `{ reason, amount?, bank_bin?, account_number?, account_holder_name? }`: money of an
 * intent whose orders take none goes back by bank, and the flag closes. Without an account it goes to the payer's, where
 * the bank named it; without an amount, all that belongs to no live order. `{ id }`
 */
export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const { reason, amount, bank_bin, account_number, account_holder_name } = readInput(
    refundFlagRoute.body,
    req.body
  )
  const destination =
    bank_bin && account_number && account_holder_name
      ? { bank_bin, account_number, account_holder_name }
      : undefined
  sendAnswer(
    res,
    refundFlagRoute,
    await refundFlag(req.scope, { ...staffRequest(req), reason, amount, destination })
  )
}
