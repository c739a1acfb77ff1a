import { readGroupOfOrder as route } from "@chophien/contract/staff/orders"
import { sendAnswer } from "@chophien/platform/http/send-answer"
import { localeOf } from "@chophien/platform/texts/define-texts"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { readGroupOfOrder } from "../../../../../use-cases/read-group-of-order"

/** GET /admin/orders/:id/group: whose order it is, and the other orders of its checkout. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const locale = localeOf(req.headers["accept-language"])
  sendAnswer(res, route, await readGroupOfOrder(req.scope, req.params.id ?? "", locale))
}
