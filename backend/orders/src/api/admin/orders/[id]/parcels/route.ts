import { listOrderParcels as route } from "@chophien/contract/staff/orders"
import { sendAnswer } from "@chophien/platform/http/send-answer"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { listOrderParcels } from "../../../../../use-cases/list-order-parcels"

/** GET /admin/orders/:id/parcels: what is on its way, and what was corrected of it. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  sendAnswer(res, route, await listOrderParcels(req.scope, req.params.id ?? ""))
}
