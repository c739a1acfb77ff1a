import { readInput } from "@chophien/platform/input"
import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { refundFlag } from "../../../../../../money-desk/flags"
import { flagRefundBody } from "../../../validators"

/**
 * POST /admin/money/flags/:id/refund `{ reason, amount?, bank_bin?, account_number?, account_holder_name? }`: money of an
 * intent whose orders take none goes back by bank, and the flag closes. Without an account it goes to the payer's, where
 * the bank named it; without an amount, all that belongs to no live order. `{ id }`
 */
export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  await refundFlag(req, readInput(flagRefundBody, req.body))
  res.json({ id: req.params.id })
}
