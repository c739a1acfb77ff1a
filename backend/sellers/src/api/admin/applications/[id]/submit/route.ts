import { submitForApplicant as route } from "@chophien/contract/staff/applications"
import { staffOf } from "@chophien/platform/access/staff-context"
import { sendAnswer } from "@chophien/platform/http/send-answer"
import { readInput } from "@chophien/platform/input"
import { localeOf } from "@chophien/platform/texts/define-texts"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { findApplicationOfStaff } from "../../../../../applications/find-own-application"
import { readStaffApplication } from "../../../../../use-cases/read-staff-application"
import { submitApplication } from "../../../../../use-cases/submit-application"

/** Staff send an application in for a producer. `{ application }` */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { id = "" } = req.params
  const row = await findApplicationOfStaff(req.scope, id)
  await submitApplication(req.scope, row, readInput(route.body, req.body), staffOf(req).user_id)
  const locale = localeOf(req.headers["accept-language"])
  sendAnswer(res, route, { application: await readStaffApplication(req.scope, id, locale) })
}
