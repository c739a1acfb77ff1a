import { cancelPaidOrder as route } from "@chophien/contract/store/complaints"
import { sendAnswer } from "@chophien/platform/http/send-answer"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { readOpenedGroup, readOrderInput } from "../../../../../../../http/read-opened-group"
import { cancelPaidOrder } from "../../../../../../../use-cases/cancel-paid-order"

/** POST with header `x-order-token`: the shopper cancels a paid order that its seller has not taken on. */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const opened = readOpenedGroup(route, req)
  const { order_id } = readOrderInput(route, route.params, req.params)
  readOrderInput(route, route.body, req.body ?? {})
  res.setHeader("Cache-Control", "private, no-store")
  sendAnswer(res, route, await cancelPaidOrder(req.scope, opened, order_id))
}
