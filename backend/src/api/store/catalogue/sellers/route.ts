import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { readInput } from "../../../../utils/input"
import { answerCached } from "../lib/answer"
import { catalogueOf } from "../lib/context"
import { sellerCard } from "../lib/views"
import { sellersQuery } from "../validators"

/** GET /store/catalogue/sellers?commune=: `{ sellers, count }` in Vietnamese order, `commune` by its slug. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const query = readInput(sellersQuery, req.query)
  await answerCached(req, res, query, async () => {
    const { sellers, count } = await catalogueOf(req.scope).findSellers(query)
    return { sellers: sellers.map(sellerCard), count, limit: query.limit, offset: query.offset }
  })
}
