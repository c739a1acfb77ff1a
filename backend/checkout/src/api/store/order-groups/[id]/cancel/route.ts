import { cancelOrderGroup as contract } from "@chophien/contract/store/order-groups"
import { sendAnswer } from "@chophien/platform/http/send-answer"
import { localeOf } from "@chophien/platform/texts/define-texts"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { readRouteInput } from "../../../../../http/read-route-input"
import { cancelOrderGroup } from "../../../../../use-cases/cancel-order-group"

/**
 * POST /store/order-groups/:id/cancel `{}` with header `x-order-token` → `{ order_group }`: what waits for its money is
 * cancelled, and its goods are free again. Unknown id and wrong token: the same 404.
 */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { id } = readRouteInput(contract, contract.params, req.params)
  const { "x-order-token": token } = readRouteInput(contract, contract.headers, req.headers)
  readRouteInput(contract, contract.body, req.body ?? {})
  const locale = localeOf(req.headers["accept-language"])
  const order_group = await cancelOrderGroup(req.scope, { id, token }, locale)
  res.setHeader("Cache-Control", "private, no-store")
  sendAnswer(res, contract, { order_group })
}
