import { ignoreReview } from "@chophien/contract/staff/money"
import { sendAnswer } from "@chophien/platform/http/send-answer"
import { readInput } from "@chophien/platform/input"
import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { requestKey, staffRequest } from "../../../../../../http/staff-request"
import { decideReview } from "../../../../../../use-cases/decide-review"

/** POST /admin/money/reviews/:id/ignore `{ reason }`: the money stays where it is, and nobody need see it again. `{ id }` */
export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const { reason } = readInput(ignoreReview.body, req.body)
  const act = { act: "ignore" } as const
  sendAnswer(
    res,
    ignoreReview,
    await decideReview(req.scope, { ...staffRequest(req), idempotency_key: requestKey(req), reason, act })
  )
}
