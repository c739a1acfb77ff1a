import { addDeadlineRule as addRoute, listDeadlineRules as route } from "@chophien/contract/staff/order-care"
import { staffOf } from "@chophien/platform/access/staff-context"
import { sendAnswer } from "@chophien/platform/http/send-answer"
import { readInput } from "@chophien/platform/input"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { addDeadlineRule, listDeadlineRules } from "../../../use-cases/deadline-rules"

/** GET: by when sellers act, past, now and to come. `{ rules }` */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  sendAnswer(res, route, await listDeadlineRules(req.scope))
}

/** POST `{ act, within_h, cancel_after_h, valid_from }`: adds a rule. `{ rules }` */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const input = readInput(addRoute.body, req.body)
  sendAnswer(res, addRoute, await addDeadlineRule(req.scope, { ...input, user_id: staffOf(req).user_id }))
}
