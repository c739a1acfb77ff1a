import { listMoneyActs as route } from "@chophien/contract/staff/money"
import { sendAnswer } from "@chophien/platform/http/send-answer"
import { readInput } from "@chophien/platform/input"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { listMoneyActs } from "../../../../use-cases/list-money-acts"

/** GET /admin/money/acts `?subject&after`: what people did by hand about money, the newest first. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  sendAnswer(res, route, await listMoneyActs(req.scope, readInput(route.query, req.query)))
}
