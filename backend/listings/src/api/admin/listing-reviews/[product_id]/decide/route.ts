import { decideListingReview as route } from "@chophien/contract/staff/listing-reviews"
import { staffOf } from "@chophien/platform/access/staff-context"
import { sendAnswer } from "@chophien/platform/http/send-answer"
import { readInput } from "@chophien/platform/input"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { decideListingReview } from "../../../../../use-cases/decide-listing-review"

/** POST /admin/listing-reviews/:product_id/decide `{ decision, note? }`: lets a listing through, or holds it. */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const review = { product_id: req.params.product_id ?? "", decided_by: staffOf(req).user_id }
  sendAnswer(res, route, await decideListingReview(req.scope, review, readInput(route.body, req.body)))
}
