import { readInput } from "@chophien/platform/input"
import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { nameRefundAccount } from "../../../../../../gateway-refunds"
import { actOnRefund } from "../../../../../../money-desk/refunds"
import { accountBody } from "../../../validators"

/** POST /admin/money/refunds/:id/account `{ reason, bank_bin, account_number, account_holder_name }`: where a refund goes whose payer's account no bank named. `{ id }` */
export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const { reason, ...destination } = readInput(accountBody, req.body)
  await actOnRefund(req, reason, (gateway, id, who) => nameRefundAccount(gateway, id, destination, who))
  res.json({ id: req.params.id })
}
