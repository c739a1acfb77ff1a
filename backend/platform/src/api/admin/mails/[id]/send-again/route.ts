import { sendMailAgain as route } from "@chophien/contract/staff/mails"
import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { sendAnswer } from "../../../../../http/send-answer"
import { readInput } from "../../../../../input"
import { sendMailAgain } from "../../../../../use-cases/send-mail-again"

/**
 * POST /admin/mails/:id/send-again `{}`: a mail that was given up is tried for three more days, in the name of who is
 * signed in. `{ state: "waiting" }`; 404 for no such mail, 409 for one that is not dead or an invitation that ran out.
 */
export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  readInput(route.body, req.body ?? {})
  const author = req.auth_context.actor_id
  sendAnswer(res, route, await sendMailAgain(req.scope, { id: req.params.id ?? "", author }))
}
