import { releaseTakedown as route } from "@chophien/contract/staff/moderation"
import { staffOf } from "@chophien/platform/access/staff-context"
import { sendAnswer } from "@chophien/platform/http/send-answer"
import { readInput } from "@chophien/platform/input"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { releaseTakedown } from "../../../../../../use-cases/takedowns"

/** POST /admin/moderation/takedowns/:id/release `{ reason }`: the authority takes its request back. */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { reason } = readInput(route.body, req.body)
  const act = { id: req.params.id ?? "", reason, lifted_by: staffOf(req).user_id }
  sendAnswer(res, route, await releaseTakedown(req.scope, act))
}
