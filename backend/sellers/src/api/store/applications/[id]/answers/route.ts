import { saveAnswers as route } from "@chophien/contract/store/applications"
import { sendAnswer } from "@chophien/platform/http/send-answer"
import { readInput } from "@chophien/platform/input"
import { localeOf } from "@chophien/platform/texts/define-texts"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { showApplication } from "../../../../../applications/application-view"
import { findOwnApplication } from "../../../../../applications/find-own-application"
import { readOpenedApplication } from "../../../../../http/read-opened-application"
import { saveAnswers } from "../../../../../use-cases/save-answers"

/** Saves the answers of a page. `{ application }` */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const row = await findOwnApplication(req.scope, readOpenedApplication(req))
  const saved = await saveAnswers(req.scope, row, readInput(route.body, req.body))
  res.setHeader("Cache-Control", "private, no-store")
  const locale = localeOf(req.headers["accept-language"])
  sendAnswer(res, route, { application: await showApplication(req.scope, saved, locale) })
}
