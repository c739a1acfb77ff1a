import { readPayoutBatch as route } from "@chophien/contract/staff/payouts"
import { sendAnswer } from "@chophien/platform/http/send-answer"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { readPayoutBatch } from "../../../../../use-cases/read-payout-batch"

/** GET /admin/payouts/batches/:id: a batch with its lines, as the gateway has them now. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  sendAnswer(res, route, await readPayoutBatch(req.scope, req.params.id ?? ""))
}
