import { readInput } from "@chophien/platform/input"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { listMoney } from "../../../money-desk/open-money"
import { moneyQuery } from "./validators"

/**
 * GET /admin/money `?after=<review>`: money that waits for a person. `{ reviews, has_more, flags }`: reviews of the
 * gateway, newest first, each with the acts it takes and its order if it has one; flagged order groups no review tells
 * of. 503 while the gateway is away.
 */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  res.json(await listMoney(req.scope, readInput(moneyQuery, req.query).after))
}
