import type { Answer } from "@chophien/contract"
import type { listWaitingRefunds as listWaitingRefundsRoute } from "@chophien/contract/staff/money"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { listWaitingRefunds } from "../../../../use-cases/list-waiting-refunds"

/**
 * GET /admin/money/refunds: money on its way back that stands still, whoever wanted it back: no account is known, a
 * second person has to agree, the bank did not make the transfer, or nobody knows whether it did. 503 while the gateway
 * is away.
 */
export async function GET(
  req: MedusaRequest,
  res: MedusaResponse<Answer<typeof listWaitingRefundsRoute>>
): Promise<void> {
  res.json(await listWaitingRefunds(req.scope))
}
