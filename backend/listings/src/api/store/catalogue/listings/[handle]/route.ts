import { readListing } from "@chophien/contract/store/catalogue"
import { readInput } from "@chophien/platform/input"
import { readLocale } from "@chophien/vocabulary/locale"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { showListing } from "../../../../../use-cases/show-listing"

/**
 * GET /store/catalogue/listings/:handle: a listing with its variants, stock and seller, and others beside it.
 * Answers `{ listing, related }`; 404 when it is not on sale, at once when its seller is suspended.
 */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  readInput(readListing.query, req.query)
  const { handle } = readInput(readListing.params, req.params)
  const answer = await showListing(req.scope, handle, readLocale(req.headers["accept-language"]))
  res.set({ "Cache-Control": "no-cache", Vary: "Accept-Language" }).json(answer)
}
