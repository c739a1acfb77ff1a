import { readMoney } from "@chophien/contract/staff/money"
import { sendAnswer } from "@chophien/platform/http/send-answer"
import { readInput } from "@chophien/platform/input"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { listUnplacedMoney } from "../../../use-cases/list-unplaced-money"

/**
 * GET /admin/money `?after=<review>`: money that found no place by itself. Reviews of the gateway, the newest first, each
 * with the acts it takes; flagged order groups that no review is about. 503 while the gateway is away.
 */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  sendAnswer(res, readMoney, await listUnplacedMoney(req.scope, readInput(readMoney.query, req.query)))
}
