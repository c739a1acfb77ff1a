import { listSellers } from "@chophien/contract/store/catalogue"
import { readInput } from "@chophien/platform/input"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { answerCached } from "../../../../http/answer-cached"
import { listShopSellers } from "../../../../use-cases/list-shop-sellers"

/** GET /store/catalogue/sellers?commune=: `{ sellers, count }` in Vietnamese order, `commune` by its slug. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const query = readInput(listSellers.query, req.query)
  await answerCached(req, res, query, () => listShopSellers(req.scope, query))
}
