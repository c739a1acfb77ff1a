import { openCalledQuestion as route } from "@chophien/contract/staff/questions"
import { sendAnswer } from "@chophien/platform/http/send-answer"
import { readInput } from "@chophien/platform/input"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { openCalledQuestion } from "../../../../../use-cases/read-called-questions"

/** POST: staff read what was written, if they were called in; the audit log says who did. */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  readInput(route.body, req.body ?? {})
  sendAnswer(res, route, await openCalledQuestion(req.scope, req.params["id"] ?? ""))
}
