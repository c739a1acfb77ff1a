import { decideReview as decideReviewRoute } from "@chophien/contract/staff/money"
import { sendAnswer } from "@chophien/platform/http/send-answer"
import { readInput } from "@chophien/platform/input"
import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { requestKey, staffRequest } from "../../../../../../http/staff-request"
import { decideReview } from "../../../../../../use-cases/decide-review"

/** POST /admin/money/reviews/:id/decide `{ outcome: "duplicate" | "separate", reason }`: whether two notices are about one transfer. `{ id }` */
export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const { outcome, reason } = readInput(decideReviewRoute.body, req.body)
  const act = { act: "decide", outcome } as const
  sendAnswer(
    res,
    decideReviewRoute,
    await decideReview(req.scope, { ...staffRequest(req), idempotency_key: requestKey(req), reason, act })
  )
}
