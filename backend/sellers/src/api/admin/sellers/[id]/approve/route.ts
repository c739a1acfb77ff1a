import { approveSeller as route } from "@chophien/contract/staff/sellers"
import { sendAnswer } from "@chophien/platform/http/send-answer"
import { readInput } from "@chophien/platform/input"
import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { approveSeller } from "../../../../../use-cases/approve-seller"

/** Approves a seller, opens its stall and invites its members by mail. Done again, it changes nothing. */
export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  readInput(route.body, req.body ?? {})
  const seller = await approveSeller(req.scope, req.params.id ?? "", req.auth_context.actor_id)
  sendAnswer(res, route, { seller })
}
