import { failPayout as route } from "@chophien/contract/staff/payouts"
import { sendAnswer } from "@chophien/platform/http/send-answer"
import { readInput } from "@chophien/platform/input"
import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { staffRequest } from "../../../../../../http/staff-request"
import { failPayout } from "../../../../../../use-cases/decide-payout-batch"

/** POST /admin/payouts/lines/:id/failed: the bank did not make a seller's payout. `{ id }` */
export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const act = { ...staffRequest(req), ...readInput(route.body, req.body) }
  sendAnswer(res, route, await failPayout(req.scope, act))
}
