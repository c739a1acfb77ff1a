import { openComplaint as open, readAftercare as read } from "@chophien/contract/store/complaints"
import { sendAnswer } from "@chophien/platform/http/send-answer"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { readOpenedGroup, readOrderInput } from "../../../../../http/read-opened-group"
import { openComplaint } from "../../../../../use-cases/open-complaint"
import { readAftercare } from "../../../../../use-cases/read-aftercare"

/** GET with header `x-order-token` → `{ orders, complaints }`: parcels, what can be reported, what was. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const aftercare = await readAftercare(req.scope, readOpenedGroup(read, req))
  res.setHeader("Cache-Control", "private, no-store")
  sendAnswer(res, read, aftercare)
}

/** POST `{ order_id, reason, text, item_ids?, photo_ids? }` with header `x-order-token`: the shopper reports what is wrong. */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const opened = readOpenedGroup(open, req)
  const report = readOrderInput(open, open.body, req.body)
  res.setHeader("Cache-Control", "private, no-store")
  sendAnswer(res, open, await openComplaint(req.scope, opened, report))
}
