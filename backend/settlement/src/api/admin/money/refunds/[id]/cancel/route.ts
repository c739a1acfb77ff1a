import { readInput } from "@chophien/platform/input"
import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { cancelRefund } from "../../../../../../gateway-refunds"
import { actOnRefund } from "../../../../../../money-desk/refunds"
import { reasonBody } from "../../../validators"

/** POST /admin/money/refunds/:id/cancel `{ reason }`: a refund that was not sent is given up, and its money is where it was. `{ id }` */
export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  await actOnRefund(req, readInput(reasonBody, req.body).reason, cancelRefund)
  res.json({ id: req.params.id })
}
