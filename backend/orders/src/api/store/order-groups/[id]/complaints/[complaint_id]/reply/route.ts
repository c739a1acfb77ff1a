import { replyToComplaint as route } from "@chophien/contract/store/complaints"
import { sendAnswer } from "@chophien/platform/http/send-answer"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { readOpenedGroup, readOrderInput } from "../../../../../../../http/read-opened-group"
import { replyToComplaint } from "../../../../../../../use-cases/reply-to-complaint"

/** POST `{ act: "accept" | "escalate" | "withdraw", text? }` with header `x-order-token`: the shopper answers the seller. */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const opened = readOpenedGroup(route, req)
  const { complaint_id } = readOrderInput(route, route.params, req.params)
  const reply = readOrderInput(route, route.body, req.body)
  res.setHeader("Cache-Control", "private, no-store")
  sendAnswer(res, route, await replyToComplaint(req.scope, opened, { complaint_id, ...reply }))
}
