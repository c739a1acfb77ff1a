import { listUnsentMails as route } from "@chophien/contract/staff/mails"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { sendAnswer } from "../../../http/send-answer"
import { readInput } from "../../../input"
import { listUnsentMails } from "../../../use-cases/list-unsent-mails"

/**
 * GET /admin/mails `?state=dead|waiting&limit&offset`: mails that were given up, or are still on their way, those
 * changed last first. `{ mails, count, limit, offset }`; whom they are for and what went wrong, never their links.
 */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  sendAnswer(res, route, await listUnsentMails(req.scope, readInput(route.query, req.query)))
}
