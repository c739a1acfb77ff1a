import { readInput } from "@chophien/platform/input"
import { pageQuery } from "@chophien/platform/pages"
import { localeOf } from "@chophien/platform/texts/define-texts"
import { ownOrderIds } from "@chophien/sellers/ownership"
import { readAdminSeller } from "@chophien/sellers/staff-sellers"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { readOrderStates, readSellerOrders } from "../../../../../seller-orders"

/**
 * GET /admin/sellers/:id/orders `?limit&offset`: one seller's orders, the newest first.
 * `{ orders: { id, display_id, group_code, created_at, state, total }[], count, limit, offset }`; 404 for no such seller.
 */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { limit, offset } = readInput(pageQuery, req.query)
  const { id } = await readAdminSeller(req.scope, req.params.id ?? "")
  const states = await readOrderStates(req.scope, await ownOrderIds(req.scope, id))
  const page = await readSellerOrders(
    req.scope,
    states.slice(offset, offset + limit).map((order) => order.id),
    localeOf(req.headers["accept-language"])
  )
  const orders = page.map(({ id, display_id, group_code, created_at, state, total }) => ({
    id,
    display_id,
    group_code,
    created_at,
    state,
    total,
  }))
  res.json({ orders, count: states.length, limit, offset })
}
