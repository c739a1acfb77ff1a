import { assignApplication as route } from "@chophien/contract/staff/applications"
import { staffOf } from "@chophien/platform/access/staff-context"
import { sendAnswer } from "@chophien/platform/http/send-answer"
import { readInput } from "@chophien/platform/input"
import { localeOf } from "@chophien/platform/texts/define-texts"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { assignApplication } from "../../../../../use-cases/assign-application"
import { readStaffApplication } from "../../../../../use-cases/read-staff-application"

/** Says who looks after an application. `{ application }` */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { id = "" } = req.params
  const { officer_id } = readInput(route.body, req.body)
  await assignApplication(req.scope, { id, officer_id, author: staffOf(req).user_id })
  const locale = localeOf(req.headers["accept-language"])
  sendAnswer(res, route, { application: await readStaffApplication(req.scope, id, locale) })
}
