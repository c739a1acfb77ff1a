import { listApprovers as listApproversRoute } from "@chophien/contract/staff/refunds"
import { sendAnswer } from "@chophien/platform/http/send-answer"
import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { staffRequest } from "../../../../http/staff-request"
import { listApprovers } from "../../../../use-cases/list-approvers"

/** GET /admin/money/approvers: who may agree to money that leaves. `{ approvers: { id, name, is_own }[] }` */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  sendAnswer(res, listApproversRoute, await listApprovers(req.scope, staffRequest(req)))
}
