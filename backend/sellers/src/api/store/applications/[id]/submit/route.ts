import { submitApplication as route } from "@chophien/contract/store/applications"
import { sendAnswer } from "@chophien/platform/http/send-answer"
import { readInput } from "@chophien/platform/input"
import { localeOf } from "@chophien/platform/texts/define-texts"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { showApplication } from "../../../../../applications/application-view"
import { findOwnApplication } from "../../../../../applications/find-own-application"
import { readOpenedApplication } from "../../../../../http/read-opened-application"
import { submitApplication } from "../../../../../use-cases/submit-application"

/** Sends an application in. `{ application }` */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const row = await findOwnApplication(req.scope, readOpenedApplication(req))
  await submitApplication(req.scope, row, readInput(route.body, req.body), null)
  const sent = await findOwnApplication(req.scope, readOpenedApplication(req))
  res.setHeader("Cache-Control", "private, no-store")
  const locale = localeOf(req.headers["accept-language"])
  sendAnswer(res, route, { application: await showApplication(req.scope, sent, locale) })
}
