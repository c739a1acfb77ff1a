import { readOrderCare as route } from "@chophien/contract/staff/order-care"
import { sendAnswer } from "@chophien/platform/http/send-answer"
import { localeOf } from "@chophien/platform/texts/define-texts"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { readOrderCare } from "../../../../../use-cases/read-order-care"

/** GET: what happened to a paid order before it left. `{ care }` */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const locale = localeOf(req.headers["accept-language"])
  sendAnswer(res, route, await readOrderCare(req.scope, req.params["id"] ?? "", locale))
}
