import { correctTrackingForSeller as route } from "@chophien/contract/staff/orders"
import { sendAnswer } from "@chophien/platform/http/send-answer"
import { readInput } from "@chophien/platform/input"
import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { correctTracking } from "../../../../../../../use-cases/correct-tracking"
import { listOrderParcels } from "../../../../../../../use-cases/list-order-parcels"

/** POST `{ carrier, tracking_number }`: staff put right by whom a parcel travels; shopper and seller get a mail. */
export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const input = readInput(route.body, req.body)
  const order_id = req.params.id ?? ""
  await correctTracking(req.scope, {
    order_id,
    parcel_id: req.params.parcel_id ?? "",
    ...input,
    by: "staff",
    actor_id: req.auth_context.actor_id,
  })
  sendAnswer(res, route, await listOrderParcels(req.scope, order_id))
}
