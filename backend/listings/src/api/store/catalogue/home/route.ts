import { readHome } from "@chophien/contract/store/catalogue"
import { readInput } from "@chophien/platform/input"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { answerCached } from "../../../../http/answer-cached"
import { showHome } from "../../../../use-cases/show-home"

/** GET /store/catalogue/home: what the first page shows, `{ categories, in_season, newest, sellers, communes, counts }`. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  await answerCached(req, res, readInput(readHome.query, req.query), (locale) => showHome(req.scope, locale))
}
