import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { readInput } from "../../../../../input"
import { OUTBOX_MODULE } from "../../../../../modules/outbox"
import type OutboxService from "../../../../../modules/outbox/service"
import { nothing } from "../../../../../pages"
import { Problem } from "../../../../../problem"
import { texts } from "../../../../../texts"

/**
 * POST /admin/mails/:id/send-again `{}`: a mail that was given up is tried for three more days, in the name of who
 * asked. `{ state: "waiting" }`; 404 for no such mail, 409 for one that is not dead or an invitation that ran out.
 */
export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  readInput(nothing, req.body ?? {})
  const author = req.auth_context.actor_id
  const state = await req.scope
    .resolve<OutboxService>(OUTBOX_MODULE)
    .sendAgain({ id: req.params.id ?? "", author })
  switch (state) {
    case "waiting":
      res.json({ state })
      return
    case "unknown":
      throw new Problem("not_found", texts.mail_not_found)
    case "not_dead":
      throw new Problem("conflict", texts.mail_not_dead)
    case "out_of_date":
      throw new Problem("conflict", texts.mail_out_of_date)
  }
}
