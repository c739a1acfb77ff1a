import { approvePayoutBatch as route } from "@chophien/contract/staff/payouts"
import { sendAnswer } from "@chophien/platform/http/send-answer"
import { readInput } from "@chophien/platform/input"
import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { staffRequest } from "../../../../../../http/staff-request"
import { approvePayoutBatch } from "../../../../../../use-cases/decide-payout-batch"

/** POST /admin/payouts/batches/:id/approve: an approver agrees to all of it with a one-time code. `{ id }` */
export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const act = { ...staffRequest(req), ...readInput(route.body, req.body) }
  sendAnswer(res, route, await approvePayoutBatch(req.scope, act))
}
