import { askToCancel as route } from "@chophien/contract/store/order-care"
import { sendAnswer } from "@chophien/platform/http/send-answer"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { readOpenedGroup, readOrderInput } from "../../../../../../../http/read-opened-group"
import { askToCancel } from "../../../../../../../use-cases/ask-to-cancel"

/** POST `{ text }` with header `x-order-token`: the shopper asks to cancel an order that its seller has taken on. */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const opened = readOpenedGroup(route, req)
  const { order_id } = readOrderInput(route, route.params, req.params)
  const { text } = readOrderInput(route, route.body, req.body ?? {})
  res.setHeader("Cache-Control", "private, no-store")
  sendAnswer(res, route, await askToCancel(req.scope, opened, { order_id, text }))
}
