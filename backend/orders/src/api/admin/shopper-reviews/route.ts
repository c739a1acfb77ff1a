import { listShopperReviews as route } from "@chophien/contract/staff/reviews"
import { sendAnswer } from "@chophien/platform/http/send-answer"
import { readInput } from "@chophien/platform/input"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { listShopperReviews } from "../../../use-cases/moderate-review"

/** GET /admin/shopper-reviews `?state&limit&offset`: reviews that wait for a person, are hidden, or all. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  sendAnswer(res, route, await listShopperReviews(req.scope, readInput(route.query, req.query)))
}
