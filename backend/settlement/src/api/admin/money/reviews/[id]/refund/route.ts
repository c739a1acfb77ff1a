import { refundReview } from "@chophien/contract/staff/money"
import { sendAnswer } from "@chophien/platform/http/send-answer"
import { readInput } from "@chophien/platform/input"
import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { requestKey, staffRequest } from "../../../../../../http/staff-request"
import { decideReview } from "../../../../../../use-cases/decide-review"

/**
 * POST /admin/money/reviews/:id/refund `{ bank_bin, account_number, account_holder_name, amount?, reason }`: the money
 * goes back by bank with the next batch of payouts. `{ id }`
 */
export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const { amount, reason, ...destination } = readInput(refundReview.body, req.body)
  const act = { act: "refund", destination, ...(amount ? { amount } : {}) } as const
  sendAnswer(
    res,
    refundReview,
    await decideReview(req.scope, { ...staffRequest(req), idempotency_key: requestKey(req), reason, act })
  )
}
