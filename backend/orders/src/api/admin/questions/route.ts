import { listCalledQuestions as route } from "@chophien/contract/staff/questions"
import { sendAnswer } from "@chophien/platform/http/send-answer"
import { readInput } from "@chophien/platform/input"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { listCalledQuestions } from "../../../use-cases/read-called-questions"

/** GET /admin/questions `?limit&offset`: questions into which staff were called, without what was written. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  sendAnswer(res, route, await listCalledQuestions(req.scope, readInput(route.query, req.query)))
}
