import { readInput } from "@chophien/platform/input"
import { readOrderCode } from "@chophien/vocabulary/order-code"
import { understoodValue } from "@chophien/vocabulary/reading"
import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { act, waitingIntent } from "../../../../../../money-desk/open-money"
import { assignBody } from "../../../validators"

/** POST /admin/money/reviews/:id/assign `{ order_code, amount?, reason }`: the money pays an order that waits for it. `{ id }` */
export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const { order_code, amount, reason } = readInput(assignBody, req.body)
  const payment_intent = await waitingIntent(req, understoodValue(readOrderCode(order_code)) ?? order_code)
  await act(req, { act: "assign", payment_intent, ...(amount ? { amount } : {}) }, reason)
  res.json({ id: req.params.id })
}
