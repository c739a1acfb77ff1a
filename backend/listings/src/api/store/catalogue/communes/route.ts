import { listCommunes } from "@chophien/contract/store/catalogue"
import { readInput } from "@chophien/platform/input"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { answerCached } from "../../../../http/answer-cached"
import { listShopCommunes } from "../../../../use-cases/list-shop-communes"

/** GET /store/catalogue/communes: `{ communes }` with something on sale, those with most listings first. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  await answerCached(req, res, readInput(listCommunes.query, req.query), () => listShopCommunes(req.scope))
}
