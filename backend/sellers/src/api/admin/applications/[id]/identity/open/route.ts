import { openIdentityNumber as route } from "@chophien/contract/staff/applications"
import { sendAnswer } from "@chophien/platform/http/send-answer"
import { readInput } from "@chophien/platform/input"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { identityNumberOf } from "../../../../../../applications/application-view"
import { findApplicationOfStaff } from "../../../../../../applications/find-own-application"

/** The whole identity number; as a write it stands in the audit log. `{ identity_number }` */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  readInput(route.body, req.body ?? {})
  const row = await findApplicationOfStaff(req.scope, req.params["id"] ?? "")
  res.setHeader("Cache-Control", "private, no-store")
  sendAnswer(res, route, { identity_number: identityNumberOf(req.scope, row) })
}
