import { decideApplication as route } from "@chophien/contract/staff/applications"
import { staffOf } from "@chophien/platform/access/staff-context"
import { sendAnswer } from "@chophien/platform/http/send-answer"
import { readInput } from "@chophien/platform/input"
import { localeOf } from "@chophien/platform/texts/define-texts"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { decideApplication } from "../../../../../use-cases/decide-application"
import { readStaffApplication } from "../../../../../use-cases/read-staff-application"

/** Approves, asks for more, or refuses. `{ application }` */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { id = "" } = req.params
  const decision = readInput(route.body, req.body)
  await decideApplication(req.scope, { id, author: staffOf(req).user_id }, decision)
  const locale = localeOf(req.headers["accept-language"])
  sendAnswer(res, route, { application: await readStaffApplication(req.scope, id, locale) })
}
