import { addCommissionRule as route } from "@chophien/contract/staff/fees"
import { sendAnswer } from "@chophien/platform/http/send-answer"
import { readInput } from "@chophien/platform/input"
import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { addCommissionRule } from "../../../../use-cases/change-fees"

/** POST /admin/fees/commission-rules: what the market takes from a day on. `{ id }` */
export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const { actor_id } = req.auth_context
  sendAnswer(res, route, await addCommissionRule(req.scope, { ...readInput(route.body, req.body), actor_id }))
}
