import { findOrders as route } from "@chophien/contract/staff/orders"
import { sendAnswer } from "@chophien/platform/http/send-answer"
import { readInput } from "@chophien/platform/input"
import { localeOf } from "@chophien/platform/texts/define-texts"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { findOrders } from "../../../use-cases/find-orders"

/** GET /admin/order-search `?q&state&seller_id&limit&offset`: orders by what people say of them. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const query = readInput(route.query, req.query)
  sendAnswer(res, route, await findOrders(req.scope, query, localeOf(req.headers["accept-language"])))
}
