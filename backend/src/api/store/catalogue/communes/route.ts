import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { readInput } from "../../../../utils/input"
import { answerCached } from "../lib/answer"
import { catalogueOf } from "../lib/context"
import { noQuery } from "../validators"

const communes_max = 1000

/** GET /store/catalogue/communes: `{ communes }` with something on sale, those with most listings first. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  await answerCached(req, res, readInput(noQuery, req.query), async () => ({
    communes: await catalogueOf(req.scope).findCommunes({ limit: communes_max }),
  }))
}
