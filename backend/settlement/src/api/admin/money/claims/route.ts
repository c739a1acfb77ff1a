import { listClaims as listClaimsRoute } from "@chophien/contract/staff/money"
import { sendAnswer } from "@chophien/platform/http/send-answer"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { listClaims } from "../../../../use-cases/list-claims"

/** GET /admin/money/claims: what shoppers say to have transferred, with money that may be it. `{ claims }` */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  sendAnswer(res, listClaimsRoute, await listClaims(req.scope))
}
