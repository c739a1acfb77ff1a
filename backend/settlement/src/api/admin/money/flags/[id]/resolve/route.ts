import { resolveFlag as resolveFlagRoute } from "@chophien/contract/staff/money"
import { sendAnswer } from "@chophien/platform/http/send-answer"
import { readInput } from "@chophien/platform/input"
import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { staffRequest } from "../../../../../../http/staff-request"
import { resolveFlag } from "../../../../../../use-cases/resolve-flag"

/** POST /admin/money/flags/:id/resolve `{ reason }`: what became of the money is settled; the flag and others of its intent close. `{ id }` */
export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const { reason } = readInput(resolveFlagRoute.body, req.body)
  sendAnswer(res, resolveFlagRoute, await resolveFlag(req.scope, { ...staffRequest(req), reason }))
}
