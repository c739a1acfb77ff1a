import { suspendSeller as route } from "@chophien/contract/staff/sellers"
import { staffOf } from "@chophien/platform/access/staff-context"
import { sendAnswer } from "@chophien/platform/http/send-answer"
import { readInput } from "@chophien/platform/input"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { suspendSeller } from "../../../../../use-cases/suspend-seller"

/** Closes a stall; body `{ reason }`. Its listings disappear, its paid orders may still be shipped. */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { reason } = readInput(route.body, req.body)
  sendAnswer(res, route, {
    seller: await suspendSeller(req.scope, req.params.id ?? "", reason, staffOf(req).user_id),
  })
}
