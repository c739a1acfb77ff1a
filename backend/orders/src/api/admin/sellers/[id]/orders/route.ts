import { listSellerOrders } from "@chophien/contract/staff/orders"
import { sendAnswer } from "@chophien/platform/http/send-answer"
import { readInput } from "@chophien/platform/input"
import { localeOf } from "@chophien/platform/texts/define-texts"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { listStaffOrders } from "../../../../../use-cases/list-staff-orders"

/** GET /admin/sellers/:id/orders `?limit&offset`: one seller's orders, the newest first. 404 for no such seller. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const page = readInput(listSellerOrders.query, req.query)
  const locale = localeOf(req.headers["accept-language"])
  sendAnswer(
    res,
    listSellerOrders,
    await listStaffOrders(req.scope, { seller_id: req.params.id ?? "", locale, ...page })
  )
}
