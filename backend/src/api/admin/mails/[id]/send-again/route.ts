import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { OUTBOX_MODULE } from "../../../../../modules/outbox"
import type OutboxService from "../../../../../modules/outbox/service"
import { readInput } from "../../../../../utils/input"
import { Problem } from "../../../../../utils/problem"
import { emptyBody } from "../../../sellers/validators"

/**
 * POST /admin/mails/:id/send-again `{}`: a mail that was given up is tried for three more days, in the name of who
 * asked. `{ state: "waiting" }`; 404 for no such mail, 409 for one that is not dead or an invitation that ran out.
 */
export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  readInput(emptyBody, req.body ?? {})
  const author = req.auth_context.actor_id
  const state = await req.scope
    .resolve<OutboxService>(OUTBOX_MODULE)
    .sendAgain({ id: req.params.id ?? "", author })
  switch (state) {
    case "waiting":
      res.json({ state })
      return
    case "unknown":
      throw new Problem("not_found", "mail_not_found")
    case "not_dead":
      throw new Problem("conflict", "mail_not_dead")
    case "out_of_date":
      throw new Problem("conflict", "mail_out_of_date")
  }
}
