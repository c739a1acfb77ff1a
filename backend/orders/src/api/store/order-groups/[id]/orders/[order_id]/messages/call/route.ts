import { callInCentre as route } from "@chophien/contract/store/questions"
import { sendAnswer } from "@chophien/platform/http/send-answer"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { readOpenedGroup, readOrderInput } from "../../../../../../../../http/read-opened-group"
import { callInCentre } from "../../../../../../../../use-cases/write-order-message"

/** POST `{ text }` with header `x-order-token`: the shopper asks staff to read along. */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const opened = readOpenedGroup(route, req)
  const { order_id } = readOrderInput(route, route.params, req.params)
  const call = readOrderInput(route, route.body, req.body)
  res.setHeader("Cache-Control", "private, no-store")
  sendAnswer(res, route, await callInCentre(req.scope, { ...opened, order_id }, call))
}
