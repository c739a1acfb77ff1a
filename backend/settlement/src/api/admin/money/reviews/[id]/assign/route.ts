import { assignReview as assignReviewRoute } from "@chophien/contract/staff/money"
import { sendAnswer } from "@chophien/platform/http/send-answer"
import { readInput } from "@chophien/platform/input"
import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { requestKey, staffRequest } from "../../../../../../http/staff-request"
import { assignReview } from "../../../../../../use-cases/assign-review"

/** POST /admin/money/reviews/:id/assign `{ order_code, amount?, reason }`: the money pays an order that waits for it. `{ id }` */
export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const input = readInput(assignReviewRoute.body, req.body)
  sendAnswer(
    res,
    assignReviewRoute,
    await assignReview(req.scope, {
      ...staffRequest(req),
      idempotency_key: requestKey(req),
      ...input,
    })
  )
}
