import { listReversals as listReversalsRoute } from "@chophien/contract/staff/money"
import { sendAnswer } from "@chophien/platform/http/send-answer"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { listReversals } from "../../../../use-cases/list-reversals"

/** GET /admin/money/reversals: what the bank took back from paid orders, whose parcels wait since. `{ reversals }` */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  sendAnswer(res, listReversalsRoute, await listReversals(req.scope))
}
