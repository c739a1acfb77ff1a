import { changeAddress as route } from "@chophien/contract/store/order-care"
import { sendAnswer } from "@chophien/platform/http/send-answer"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { readOpenedGroup, readOrderInput } from "../../../../../http/read-opened-group"
import { changeAddress } from "../../../../../use-cases/change-address"

/** POST with header `x-order-token`: the shopper changes where an order goes of which nothing is packed. */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const opened = readOpenedGroup(route, req)
  const address = readOrderInput(route, route.body, req.body ?? {})
  res.setHeader("Cache-Control", "private, no-store")
  sendAnswer(res, route, await changeAddress(req.scope, opened, address))
}
