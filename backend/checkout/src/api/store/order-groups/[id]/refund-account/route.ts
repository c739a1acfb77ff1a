import { openRefundAccount as contract } from "@chophien/contract/store/order-groups"
import { sendAnswer } from "@chophien/platform/http/send-answer"
import { localeOf } from "@chophien/platform/texts/define-texts"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { readRouteInput } from "../../../../../http/read-route-input"
import { openRefundAccount } from "../../../../../use-cases/open-refund-account"

/**
 * POST /store/order-groups/:id/refund-account `{ money_back_id }` with header `x-order-token` → `{ url, expires_at }`: the
 * gateway's page on which the shopper names the account that money goes back to.
 */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { id } = readRouteInput(contract, contract.params, req.params)
  const { "x-order-token": token } = readRouteInput(contract, contract.headers, req.headers)
  const { money_back_id } = readRouteInput(contract, contract.body, req.body)
  const locale = localeOf(req.headers["accept-language"])
  const page = await openRefundAccount(req.scope, { id, token, money_back_id }, locale)
  res.setHeader("Cache-Control", "private, no-store")
  sendAnswer(res, contract, page)
}
