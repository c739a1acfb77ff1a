import { releaseReversal as releaseReversalRoute } from "@chophien/contract/staff/money"
import { sendAnswer } from "@chophien/platform/http/send-answer"
import { readInput } from "@chophien/platform/input"
import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { staffRequest } from "../../../../../../http/staff-request"
import { releaseReversal } from "../../../../../../use-cases/release-reversal"

/** POST /admin/money/reversals/:id/release `{ reason }`: the parcels go on although the bank took the money back. `{ id }` */
export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const { reason } = readInput(releaseReversalRoute.body, req.body)
  sendAnswer(res, releaseReversalRoute, await releaseReversal(req.scope, { ...staffRequest(req), reason }))
}
