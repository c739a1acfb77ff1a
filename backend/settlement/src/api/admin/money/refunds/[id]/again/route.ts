import { readInput } from "@chophien/platform/input"
import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { refundAgain } from "../../../../../../money-desk/refunds"
import { accountBody } from "../../../validators"

/** POST /admin/money/refunds/:id/again `{ reason, bank_bin, account_number, account_holder_name }`: money whose transfer failed goes out again, once. `{ id }` */
export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const { reason, ...destination } = readInput(accountBody, req.body)
  await refundAgain(req, reason, destination)
  res.json({ id: req.params.id })
}
