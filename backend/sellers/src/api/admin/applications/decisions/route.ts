import { decideApplications as route } from "@chophien/contract/staff/applications"
import { staffOf } from "@chophien/platform/access/staff-context"
import { sendAnswer } from "@chophien/platform/http/send-answer"
import { readInput } from "@chophien/platform/input"
import { localeOf } from "@chophien/platform/texts/define-texts"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { decideApplications } from "../../../../use-cases/decide-applications"

/** Approves several applications, or gives them to an officer. `{ done, refused }` */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const by = { author: staffOf(req).user_id, locale: localeOf(req.headers["accept-language"]) }
  sendAnswer(res, route, await decideApplications(req.scope, readInput(route.body, req.body), by))
}
