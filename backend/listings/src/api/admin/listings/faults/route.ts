import { listFaultyListings } from "@chophien/contract/staff/listings"
import { readInput } from "@chophien/platform/input"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { listListingsToMend } from "../../../../use-cases/list-listings-to-mend"

/**
 * GET /admin/listings/faults `?limit&offset`: the listings that are not for sale because of their facts.
 * `{ listings: { id, title, status, seller, faults, found_at }[], count, limit, offset }`, the longest known first.
 */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  res.json(await listListingsToMend(req.scope, readInput(listFaultyListings.query, req.query)))
}
