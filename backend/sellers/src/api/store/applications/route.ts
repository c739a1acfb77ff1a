import { startApplication as route } from "@chophien/contract/store/applications"
import { sendAnswer } from "@chophien/platform/http/send-answer"
import { readInput } from "@chophien/platform/input"
import { localeOf } from "@chophien/platform/texts/define-texts"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { showApplication } from "../../../applications/application-view"
import { onboarding } from "../../../modules/onboarding"
import { startApplication } from "../../../use-cases/start-application"

/** Begins an application. `201 { application, token }` */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { kind } = readInput(route.body, req.body)
  const locale = localeOf(req.headers["accept-language"])
  const row = await startApplication(req.scope, { kind, locale, officer_id: null })
  res.setHeader("Cache-Control", "private, no-store")
  sendAnswer(res, route, {
    application: await showApplication(req.scope, row, locale),
    token: onboarding(req.scope).tokenOf(row.id),
  })
}
