import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { readInput } from "../../../../utils/input"
import { answerCached } from "../lib/answer"
import { categoryList } from "../lib/category-list"
import { noQuery } from "../validators"

/** GET /store/catalogue/categories: `{ categories }`, named in the caller's language. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  await answerCached(req, res, readInput(noQuery, req.query), async (locale) => ({
    categories: await categoryList(req.scope, locale),
  }))
}
