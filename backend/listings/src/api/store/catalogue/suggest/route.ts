import { suggest } from "@chophien/contract/store/catalogue"
import { readInput } from "@chophien/platform/input"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { answerCached } from "../../../../http/answer-cached"
import { suggestGoods } from "../../../../use-cases/suggest-goods"

/** GET /store/catalogue/suggest?q=: a few listings, sellers and communes for words as they are typed; without words what is often searched for. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const query = readInput(suggest.query, req.query)
  await answerCached(req, res, query, () => suggestGoods(req.scope, query.q))
}
