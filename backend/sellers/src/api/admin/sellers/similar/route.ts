import { listSimilarSellers as route } from "@chophien/contract/staff/sellers"
import { sendAnswer } from "@chophien/platform/http/send-answer"
import { readInput } from "@chophien/platform/input"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { findSimilarSellers } from "../../../../use-cases/find-similar-sellers"

/** Sellers that may be the one that is about to be made. `{ sellers }` */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const sellers = await findSimilarSellers(req.scope, readInput(route.query, req.query))
  sendAnswer(res, route, { sellers })
}
