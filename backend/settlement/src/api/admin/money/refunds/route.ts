import { listWaitingRefunds as listWaitingRefundsRoute } from "@chophien/contract/staff/refunds"
import { sendAnswer } from "@chophien/platform/http/send-answer"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { listWaitingRefunds } from "../../../../use-cases/list-waiting-refunds"

/**
 * GET /admin/money/refunds: money on its way back that stands still, whoever wanted it back. It lacks an account or a
 * second person, the bank did not make the transfer, or nobody knows whether it did. 503 while the gateway is away.
 */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  sendAnswer(res, listWaitingRefundsRoute, await listWaitingRefunds(req.scope))
}
