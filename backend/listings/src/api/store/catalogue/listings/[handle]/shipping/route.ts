import { quoteShipping } from "@chophien/contract/store/shipping-quote"
import { readInput } from "@chophien/platform/input"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { answerCached } from "../../../../../../http/answer-cached"
import { quoteListingShipping } from "../../../../../../use-cases/quote-listing-shipping"

/**
 * GET /store/catalogue/listings/:handle/shipping?commune_code=05212: what sending one piece to a commune costs.
 * `variant_id` says of which variant; the lightest otherwise.
 * Answers `{ options: [{ service, name, price, eta_days, problem }], weight_g }`, best service first: price in whole VND
 * and days, or `null` and the `problem` in the shopper's language. 404 for a listing that is not on sale, 400 for a
 * commune or variant that is not known.
 */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const query = readInput(quoteShipping.query, req.query)
  const { handle } = readInput(quoteShipping.params, req.params)
  await answerCached(req, res, query, (locale) => quoteListingShipping(req.scope, handle, query, locale))
}
