import { listListingReviews as route } from "@chophien/contract/staff/listing-reviews"
import { sendAnswer } from "@chophien/platform/http/send-answer"
import { readInput } from "@chophien/platform/input"
import { localeOf } from "@chophien/platform/texts/define-texts"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { listReviewsForStaff } from "../../../use-cases/list-listing-reviews"

/** GET /admin/listing-reviews?state&limit&offset: listings that wait for a person, or that staff hold. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const query = readInput(route.query, req.query)
  const locale = localeOf(req.headers["accept-language"])
  sendAnswer(res, route, await listReviewsForStaff(req.scope, query, locale))
}
