import { setPayoutTerms as route } from "@chophien/contract/staff/payouts"
import { sendAnswer } from "@chophien/platform/http/send-answer"
import { readInput } from "@chophien/platform/input"
import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { setPayoutTerms } from "../../../../use-cases/set-payout-terms"

/** POST /admin/payouts/terms: how often a seller, or all, are paid, from which amount on, and what stays. 201 `{ id }` */
export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const { actor_id } = req.auth_context
  sendAnswer(res, route, await setPayoutTerms(req.scope, { ...readInput(route.body, req.body), actor_id }))
}
