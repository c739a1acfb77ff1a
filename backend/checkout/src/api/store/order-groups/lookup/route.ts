import { lookUpOrderGroup as contract } from "@chophien/contract/store/order-groups"
import { sendAnswer } from "@chophien/platform/http/send-answer"
import { localeOf } from "@chophien/platform/texts/define-texts"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { readRouteInput } from "../../../../http/read-route-input"
import { lookUpOrderGroup } from "../../../../use-cases/look-up-order-group"

/**
 * POST /store/order-groups/lookup `{ code, phone }` → `{ order_group, access_token }`.
 * Both must fit together; a wrong code, a wrong phone and an order that does not exist are one and the same 404.
 */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const typed = readRouteInput(contract, contract.body, req.body)
  const answer = await lookUpOrderGroup(req.scope, typed, localeOf(req.headers["accept-language"]))
  res.setHeader("Cache-Control", "private, no-store")
  sendAnswer(res, contract, answer)
}
