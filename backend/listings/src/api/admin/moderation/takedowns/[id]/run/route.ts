import { runTakedown as route } from "@chophien/contract/staff/moderation"
import { staffOf } from "@chophien/platform/access/staff-context"
import { sendAnswer } from "@chophien/platform/http/send-answer"
import { readInput } from "@chophien/platform/input"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { runTakedown } from "../../../../../../use-cases/takedowns"

/** POST /admin/moderation/takedowns/:id/run: takes the goods off the shop. Done again, it changes nothing. */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  readInput(route.body, req.body ?? {})
  sendAnswer(res, route, await runTakedown(req.scope, req.params.id ?? "", staffOf(req).user_id))
}
