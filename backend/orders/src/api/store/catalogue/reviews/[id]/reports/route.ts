import { reportReview as route } from "@chophien/contract/store/reviews"
import { sendAnswer } from "@chophien/platform/http/send-answer"
import { readInput } from "@chophien/platform/input"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { reportReview } from "../../../../../../use-cases/report-review"

/** POST `{ reason, text? }`: anybody reports a review to staff. `{ reported: true }` */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { id } = readInput(route.params, req.params)
  await reportReview(req.scope, id, readInput(route.body, req.body))
  sendAnswer(res, route, { reported: true })
}
