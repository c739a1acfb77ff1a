import { releaseUnpaidOrder as route } from "@chophien/contract/staff/unpaid-orders"
import { sendAnswer } from "@chophien/platform/http/send-answer"
import { readInput } from "@chophien/platform/input"
import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { releaseUnpaidOrder } from "../../../../../use-cases/release-unpaid-order"

/**
 * POST /admin/unpaid-orders/:id/release `{ reason }`: cancels an order for which nothing has come, in the name of who is
 * signed in. `{ state: "canceled" }`; 404 for no such order, 409 for one that is paid, closed or paid in part.
 */
export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const { reason } = readInput(route.body, req.body)
  await releaseUnpaidOrder(req.scope, { id: req.params.id ?? "", reason, author: req.auth_context.actor_id })
  sendAnswer(res, route, { state: "canceled" })
}
