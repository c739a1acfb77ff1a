import { readInput } from "@chophien/platform/input"
import { nothing } from "@chophien/platform/pages"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { answerCached } from "../../../../catalogue/answer"
import { catalogueOf } from "../../../../catalogue/context"

const communes_max = 1000

/** GET /store/catalogue/communes: `{ communes }` with something on sale, those with most listings first. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  await answerCached(req, res, readInput(nothing, req.query), async () => ({
    communes: await catalogueOf(req.scope).findCommunes({ limit: communes_max }),
  }))
}
