import { changeModerationRule, listModerationRules } from "@chophien/contract/staff/moderation"
import { staffOf } from "@chophien/platform/access/staff-context"
import { sendAnswer } from "@chophien/platform/http/send-answer"
import { readInput } from "@chophien/platform/input"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { changeRule, listRules } from "../../../../use-cases/moderation-rules"

/** GET /admin/moderation/rules: what of whose goods waits for a look. `{ rules }` */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  readInput(listModerationRules.query, req.query)
  sendAnswer(res, listModerationRules, await listRules(req.scope))
}

/** POST /admin/moderation/rules `{ level, waits, price_band_percent }`: changes it from now on. */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const rule = readInput(changeModerationRule.body, req.body)
  sendAnswer(res, changeModerationRule, await changeRule(req.scope, rule, staffOf(req).user_id))
}
