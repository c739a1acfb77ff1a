import { listSellerListings } from "@chophien/contract/staff/listings"
import { readInput } from "@chophien/platform/input"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { listListingsForStaff } from "../../../../../use-cases/list-listings-for-staff"

/**
 * GET /admin/sellers/:id/listings `?limit&offset`: one seller's products, the newest first.
 * `{ listings: { id, title, status, price, stock }[], count, limit, offset }`; 404 for no such seller.
 */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const query = readInput(listSellerListings.query, req.query)
  res.json(await listListingsForStaff(req.scope, req.params.id ?? "", query))
}
