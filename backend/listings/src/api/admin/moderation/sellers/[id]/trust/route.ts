import { readSellerTrust, setSellerTrust } from "@chophien/contract/staff/moderation"
import { staffOf } from "@chophien/platform/access/staff-context"
import { sendAnswer } from "@chophien/platform/http/send-answer"
import { readInput } from "@chophien/platform/input"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { readTrust, setTrust } from "../../../../../../use-cases/moderation-rules"

/** GET /admin/moderation/sellers/:id/trust: how far a seller is trusted. `{ trust }` */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  readInput(readSellerTrust.query, req.query)
  sendAnswer(res, readSellerTrust, await readTrust(req.scope, req.params.id ?? ""))
}

/** POST /admin/moderation/sellers/:id/trust `{ level, reason }`. */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const whose = { id: req.params.id ?? "", set_by: staffOf(req).user_id }
  sendAnswer(res, setSellerTrust, await setTrust(req.scope, whose, readInput(setSellerTrust.body, req.body)))
}
