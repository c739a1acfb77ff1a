import { listCategories } from "@chophien/contract/store/catalogue"
import { readInput } from "@chophien/platform/input"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { answerCached } from "../../../../http/answer-cached"
import { listCategoryCards } from "../../../../use-cases/list-category-cards"

/** GET /store/catalogue/categories: `{ categories }`, named in the caller's language. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const query = readInput(listCategories.query, req.query)
  await answerCached(req, res, query, async (locale) => ({
    categories: await listCategoryCards(req.scope, locale),
  }))
}
