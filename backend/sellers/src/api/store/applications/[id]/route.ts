import { readApplication as route } from "@chophien/contract/store/applications"
import { sendAnswer } from "@chophien/platform/http/send-answer"
import { localeOf } from "@chophien/platform/texts/define-texts"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { showApplication } from "../../../../applications/application-view"
import { findOwnApplication } from "../../../../applications/find-own-application"
import { readOpenedApplication } from "../../../../http/read-opened-application"

/** An application for who holds its token. `{ application }` */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const row = await findOwnApplication(req.scope, readOpenedApplication(req))
  res.setHeader("Cache-Control", "private, no-store")
  const locale = localeOf(req.headers["accept-language"])
  sendAnswer(res, route, { application: await showApplication(req.scope, row, locale) })
}
