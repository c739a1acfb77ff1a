import { readInput } from "@chophien/platform/input"
import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { act } from "../../../../../../money-desk/open-money"
import { refundBody } from "../../../validators"

/**
 * POST /admin/money/reviews/:id/refund `{ bank_bin, account_number, account_holder_name, amount?, reason }`: the money
 * goes back by bank with the next batch of payouts. `{ id }`
 */
export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const { amount, reason, ...destination } = readInput(refundBody, req.body)
  await act(req, { act: "refund", destination, ...(amount ? { amount } : {}) }, reason)
  res.json({ id: req.params.id })
}
