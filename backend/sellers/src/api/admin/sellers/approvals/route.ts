import { approveSellers as route } from "@chophien/contract/staff/sellers"
import { staffOf } from "@chophien/platform/access/staff-context"
import { sendAnswer } from "@chophien/platform/http/send-answer"
import { readInput } from "@chophien/platform/input"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { approveSellers } from "../../../../use-cases/approve-seller"

/** Approves several sellers at once: all of them or none. `{ approved }` */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { seller_ids } = readInput(route.body, req.body)
  sendAnswer(res, route, { approved: await approveSellers(req.scope, seller_ids, staffOf(req).user_id) })
}
