import { readInput } from "@chophien/platform/input"
import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { markRefundFailed } from "../../../../../../gateway-refunds"
import { actOnRefund } from "../../../../../../money-desk/refunds"
import { reasonBody } from "../../../validators"

/** POST /admin/money/refunds/:id/failed `{ reason }`: the bank did not make a transfer of which nobody knew. `{ id }` */
export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  await actOnRefund(req, readInput(reasonBody, req.body).reason, markRefundFailed)
  res.json({ id: req.params.id })
}
