import { readInput } from "@chophien/platform/input"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { answerCached } from "../../../../catalogue/answer"
import { catalogueOf } from "../../../../catalogue/context"
import { sellerCard } from "../../../../catalogue/views"
import { sellersQuery } from "../validators"

/** GET /store/catalogue/sellers?commune=: `{ sellers, count }` in Vietnamese order, `commune` by its slug. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const query = readInput(sellersQuery, req.query)
  await answerCached(req, res, query, async () => {
    const { sellers, count } = await catalogueOf(req.scope).findSellers(query)
    return { sellers: sellers.map(sellerCard), count, limit: query.limit, offset: query.offset }
  })
}
