import { reactivateSeller as route } from "@chophien/contract/staff/sellers"
import { staffOf } from "@chophien/platform/access/staff-context"
import { sendAnswer } from "@chophien/platform/http/send-answer"
import { readInput } from "@chophien/platform/input"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { reactivateSeller } from "../../../../../use-cases/reactivate-seller"

/** Opens a closed stall again. */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  readInput(route.body, req.body ?? {})
  sendAnswer(res, route, {
    seller: await reactivateSeller(req.scope, req.params.id ?? "", staffOf(req).user_id),
  })
}
