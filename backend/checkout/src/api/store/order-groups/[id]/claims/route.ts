import { claimPayment as contract } from "@chophien/contract/store/order-groups"
import { sendAnswer } from "@chophien/platform/http/send-answer"
import { localeOf } from "@chophien/platform/texts/define-texts"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { readRouteInput } from "../../../../../http/read-route-input"
import { claimPayment } from "../../../../../use-cases/claim-payment"

/**
 * POST /store/order-groups/:id/claims `{ amount, transferred_at, reference? }` with header `x-order-token` →
 * `{ order_group }`: the shopper says to have transferred, and staff look for it. Unknown id and wrong token: the same 404.
 */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { id } = readRouteInput(contract, contract.params, req.params)
  const { "x-order-token": token } = readRouteInput(contract, contract.headers, req.headers)
  const claim = readRouteInput(contract, contract.body, req.body)
  const locale = localeOf(req.headers["accept-language"])
  const order_group = await claimPayment(req.scope, { id, token, ...claim }, locale)
  res.setHeader("Cache-Control", "private, no-store")
  sendAnswer(res, contract, { order_group })
}
