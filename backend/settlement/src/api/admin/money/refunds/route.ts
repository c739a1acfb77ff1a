import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { listWaitingRefunds } from "../../../../money-desk/refunds"

/**
 * GET /admin/money/refunds: money on its way back that stands still: no account is known, a second person has to agree,
 * the bank did not make the transfer, or nobody knows whether it did. Made here or in core's order page.
 * `{ refunds: RefundView[], has_more }`, 503 while the gateway is away.
 */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  res.json(await listWaitingRefunds(req.scope))
}
