import { readStaffApplication as route } from "@chophien/contract/staff/applications"
import { sendAnswer } from "@chophien/platform/http/send-answer"
import { localeOf } from "@chophien/platform/texts/define-texts"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { readStaffApplication } from "../../../../use-cases/read-staff-application"

/** One application. `{ application }` */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const locale = localeOf(req.headers["accept-language"])
  sendAnswer(res, route, {
    application: await readStaffApplication(req.scope, req.params["id"] ?? "", locale),
  })
}
