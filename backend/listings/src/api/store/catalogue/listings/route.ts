import { listListings } from "@chophien/contract/store/catalogue"
import { readInput } from "@chophien/platform/input"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { answerCached } from "../../../../http/answer-cached"
import { listShopListings } from "../../../../use-cases/list-shop-listings"

/**
 * GET /store/catalogue/listings: listings by words, category, seller, commune, season and price (whole VND), with facets.
 * A category includes those below it. Answers `{ listings, count, limit, offset, facets, engine }`; 400 for a query
 * that is out of bounds.
 */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const query = readInput(listListings.query, req.query)
  await answerCached(req, res, query, (locale) => listShopListings(req.scope, query, locale))
}
