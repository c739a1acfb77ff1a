import { listDuePayouts as route } from "@chophien/contract/staff/payouts"
import { sendAnswer } from "@chophien/platform/http/send-answer"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { listDuePayouts } from "../../../../use-cases/list-due-payouts"

/** GET /admin/payouts/due: what each seller would be paid now, and what is held and why. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  sendAnswer(res, route, await listDuePayouts(req.scope))
}
