import {
  listApplications as listRoute,
  startFieldApplication as startRoute,
} from "@chophien/contract/staff/applications"
import { staffOf } from "@chophien/platform/access/staff-context"
import { sendAnswer } from "@chophien/platform/http/send-answer"
import { readInput } from "@chophien/platform/input"
import { localeOf } from "@chophien/platform/texts/define-texts"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { listApplications } from "../../../use-cases/list-applications"
import { readStaffApplication } from "../../../use-cases/read-staff-application"
import { startApplication } from "../../../use-cases/start-application"

/** A page of the applications. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  sendAnswer(res, listRoute, await listApplications(req.scope, readInput(listRoute.query, req.query)))
}

/** Staff begin an application with a producer. `201 { application }` */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { kind } = readInput(startRoute.body, req.body)
  const officer_id = staffOf(req).user_id
  const { id } = await startApplication(req.scope, { kind, locale: "vi", officer_id })
  const locale = localeOf(req.headers["accept-language"])
  sendAnswer(res, startRoute, { application: await readStaffApplication(req.scope, id, locale) })
}
