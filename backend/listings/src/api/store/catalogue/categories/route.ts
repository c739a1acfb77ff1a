import { readInput } from "@chophien/platform/input"
import { nothing } from "@chophien/platform/pages"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { answerCached } from "../../../../catalogue/answer"
import { categoryList } from "../../../../catalogue/category-list"

/** GET /store/catalogue/categories: `{ categories }`, named in the caller's language. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  await answerCached(req, res, readInput(nothing, req.query), async (locale) => ({
    categories: await categoryList(req.scope, locale),
  }))
}
