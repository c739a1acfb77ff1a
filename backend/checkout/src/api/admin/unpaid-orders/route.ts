import { listUnpaidOrders as route } from "@chophien/contract/staff/unpaid-orders"
import { sendAnswer } from "@chophien/platform/http/send-answer"
import { readInput } from "@chophien/platform/input"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { listUnpaidOrders } from "../../../use-cases/list-unpaid-orders"

/**
 * GET /admin/unpaid-orders `?limit&offset`: who holds goods without having paid, whose phone number holds most first.
 * `{ unpaid_orders, count, limit, offset }`.
 */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  sendAnswer(res, route, await listUnpaidOrders(req.scope, readInput(route.query, req.query)))
}
