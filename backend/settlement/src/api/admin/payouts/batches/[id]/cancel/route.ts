import { cancelPayoutBatch as route } from "@chophien/contract/staff/payouts"
import { sendAnswer } from "@chophien/platform/http/send-answer"
import { readInput } from "@chophien/platform/input"
import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { staffRequest } from "../../../../../../http/staff-request"
import { cancelPayoutBatch } from "../../../../../../use-cases/decide-payout-batch"

/** POST /admin/payouts/batches/:id/cancel: gives up a batch that waits for a second person. `{ id }` */
export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const act = { ...staffRequest(req), ...readInput(route.body, req.body) }
  sendAnswer(res, route, await cancelPayoutBatch(req.scope, act))
}
