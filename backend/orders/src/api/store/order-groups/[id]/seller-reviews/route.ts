import { rateSeller as route } from "@chophien/contract/store/reviews"
import { sendAnswer } from "@chophien/platform/http/send-answer"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { readOpenedGroup, readOrderInput } from "../../../../../http/read-opened-group"
import { rateSeller } from "../../../../../use-cases/rate-seller"

/** POST `{ order_id, speed, packing }` with header `x-order-token`: rates a seller, or changes that. `{ orders }` */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const opened = readOpenedGroup(route, req)
  const rating = readOrderInput(route, route.body, req.body)
  res.setHeader("Cache-Control", "private, no-store")
  sendAnswer(res, route, await rateSeller(req.scope, opened, rating))
}
