import { readCommune } from "@chophien/contract/store/catalogue"
import { readInput } from "@chophien/platform/input"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { answerCached } from "../../../../../http/answer-cached"
import { showCommune } from "../../../../../use-cases/show-commune"

/** GET /store/catalogue/communes/:slug: `{ commune, sellers }`; a commune without sellers has none; 404 for no commune. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { slug } = readInput(readCommune.params, req.params)
  const query = readInput(readCommune.query, req.query)
  await answerCached(req, res, query, (locale) => showCommune(req.scope, slug, locale))
}
