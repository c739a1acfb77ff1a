import { closeCalledQuestion as route } from "@chophien/contract/staff/questions"
import { staffOf } from "@chophien/platform/access/staff-context"
import { sendAnswer } from "@chophien/platform/http/send-answer"
import { readInput } from "@chophien/platform/input"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { closeCalledQuestion } from "../../../../../use-cases/read-called-questions"

/** POST `{ text, hide? }`: staff end their part with words for both sides. `{ closed: true }` */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const input = readInput(route.body, req.body)
  await closeCalledQuestion(req.scope, req.params["id"] ?? "", { user_id: staffOf(req).user_id, ...input })
  sendAnswer(res, route, { closed: true })
}
