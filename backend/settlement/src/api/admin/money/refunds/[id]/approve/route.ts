import { readInput } from "@chophien/platform/input"
import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { approveRefund } from "../../../../../../gateway-refunds"
import { actOnRefund } from "../../../../../../money-desk/refunds"
import { reasonBody } from "../../../validators"

/** POST /admin/money/refunds/:id/approve `{ reason }`: a second person agrees to a large refund; whoever asked for it is refused. `{ id }` */
export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  await actOnRefund(req, readInput(reasonBody, req.body).reason, approveRefund)
  res.json({ id: req.params.id })
}
