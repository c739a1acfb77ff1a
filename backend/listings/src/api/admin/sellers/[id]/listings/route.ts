import { readInput } from "@chophien/platform/input"
import { pageQuery } from "@chophien/platform/pages"
import { ownListingIds } from "@chophien/sellers/ownership"
import { readAdminSeller } from "@chophien/sellers/staff-sellers"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { findListings, readSellerListings } from "../../../../../seller-listings"

/**
 * GET /admin/sellers/:id/listings `?limit&offset`: one seller's products, the newest first.
 * `{ listings: { id, title, status, price, stock }[], count, limit, offset }`; 404 for no such seller.
 */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { limit, offset } = readInput(pageQuery, req.query)
  const { id } = await readAdminSeller(req.scope, req.params.id ?? "")
  const ids = await findListings(req.scope, await ownListingIds(req.scope, id), "")
  const page = await readSellerListings(req.scope, ids.slice(offset, offset + limit))
  const listings = page.map(({ id, title, status, price, stock }) => ({ id, title, status, price, stock }))
  res.json({ listings, count: ids.length, limit, offset })
}
