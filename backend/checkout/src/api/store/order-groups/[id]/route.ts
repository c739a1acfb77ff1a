import { readOrderGroup as contract } from "@chophien/contract/store/order-groups"
import { sendAnswer } from "@chophien/platform/http/send-answer"
import { localeOf } from "@chophien/platform/texts/define-texts"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { readRouteInput } from "../../../../http/read-route-input"
import { readOrderGroup } from "../../../../use-cases/read-order-group"

/** GET /store/order-groups/:id with header `x-order-token` → `{ order_group }`. Unknown id and wrong token: the same 404. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { id } = readRouteInput(contract, contract.params, req.params)
  const { "x-order-token": token } = readRouteInput(contract, contract.headers, req.headers)
  const locale = localeOf(req.headers["accept-language"])
  const order_group = await readOrderGroup(req.scope, { id, token }, locale)
  res.setHeader("Cache-Control", "private, no-store")
  sendAnswer(res, contract, { order_group })
}
