import { resolveFlag as resolveFlagRoute } from "@chophien/contract/staff/money"
import { readInput } from "@chophien/platform/input"
import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { staffRequest } from "../../../../../../http/staff-request"
import { resolveFlag } from "../../../../../../use-cases/resolve-flag"

/** POST /admin/money/flags/:id/resolve `{ reason }`: what became of the money is settled; the flag and others of its intent close. `{ id }` */
export async function POST(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<{ id: string }>
): Promise<void> {
  const { reason } = readInput(resolveFlagRoute.body, req.body)
  res.json(await resolveFlag(req.scope, { ...staffRequest(req), reason }))
}
