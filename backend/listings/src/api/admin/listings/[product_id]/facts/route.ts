import { readFactsOfListing, writeFactsOfListing } from "@chophien/contract/staff/listings"
import { readInput } from "@chophien/platform/input"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { showFacts } from "../../../../../use-cases/show-facts"
import { writeFacts } from "../../../../../use-cases/write-facts"

/** GET /admin/listings/:product_id/facts: `{ facts }`, weights in grams; 404 for what no seller lists. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  readInput(readFactsOfListing.query, req.query)
  res.json({ facts: await showFacts(req.scope, req.params.product_id ?? "") })
}

/**
 * POST /admin/listings/:product_id/facts: writes all facts, and the weights of the variants named in `weights`.
 * `{ facts }` as they are then; 404 for what no seller lists, 400 for a variant of another listing.
 */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const body = readInput(writeFactsOfListing.body, req.body)
  res.json({ facts: await writeFacts(req.scope, req.params.product_id ?? "", body) })
}
