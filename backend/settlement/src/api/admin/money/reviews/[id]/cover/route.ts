import { coverReversal as coverReversalRoute } from "@chophien/contract/staff/money"
import { sendAnswer } from "@chophien/platform/http/send-answer"
import { readInput } from "@chophien/platform/input"
import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { staffRequest } from "../../../../../../http/staff-request"
import { coverReversal } from "../../../../../../use-cases/cover-reversal"

/** POST /admin/money/reviews/:id/cover `{ reason }`: money that came again for an order stays with it. `{ id }` */
export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const { reason } = readInput(coverReversalRoute.body, req.body)
  sendAnswer(res, coverReversalRoute, await coverReversal(req.scope, { ...staffRequest(req), reason }))
}
