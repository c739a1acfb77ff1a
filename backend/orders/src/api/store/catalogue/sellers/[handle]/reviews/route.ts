import { listSellerReviews as route } from "@chophien/contract/store/reviews"
import { sendAnswer } from "@chophien/platform/http/send-answer"
import { readInput } from "@chophien/platform/input"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { listReviewsOfSeller } from "../../../../../../use-cases/list-shop-reviews"

/** GET `?sort&after&limit`: what buyers wrote of a seller's goods. `{ rating, reviews, next }` */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const query = readInput(route.query, req.query)
  const { handle } = readInput(route.params, req.params)
  sendAnswer(res, route, await listReviewsOfSeller(req.scope, handle, query))
}
