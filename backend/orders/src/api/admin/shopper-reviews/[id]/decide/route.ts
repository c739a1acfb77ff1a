import { moderateReview as route } from "@chophien/contract/staff/reviews"
import { staffOf } from "@chophien/platform/access/staff-context"
import { sendAnswer } from "@chophien/platform/http/send-answer"
import { readInput } from "@chophien/platform/input"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { moderateReview } from "../../../../../use-cases/moderate-review"

/** POST `{ act: "pass" | "hide", reason? }`: staff decide about a review; shopper and seller are told. `{ review }` */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const input = readInput(route.body, req.body)
  const { user_id } = staffOf(req)
  sendAnswer(res, route, {
    review: await moderateReview(req.scope, req.params["id"] ?? "", { user_id, ...input }),
  })
}
