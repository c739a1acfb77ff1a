import { removePaper as route } from "@chophien/contract/store/applications"
import { sendAnswer } from "@chophien/platform/http/send-answer"
import { readInput } from "@chophien/platform/input"
import { localeOf } from "@chophien/platform/texts/define-texts"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { showApplication } from "../../../../../../../applications/application-view"
import { findOwnApplication } from "../../../../../../../applications/find-own-application"
import { readOpenedApplication } from "../../../../../../../http/read-opened-application"
import { removePaper } from "../../../../../../../use-cases/remove-paper"

/** Takes a photo back. `{ application }` */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const row = await findOwnApplication(req.scope, readOpenedApplication(req))
  readInput(route.body, req.body ?? {})
  await removePaper(req.scope, row, req.params["paper_id"] ?? "")
  res.setHeader("Cache-Control", "private, no-store")
  const locale = localeOf(req.headers["accept-language"])
  sendAnswer(res, route, { application: await showApplication(req.scope, row, locale) })
}
