import { uploadPapers as route } from "@chophien/contract/store/applications"
import { sendAnswer } from "@chophien/platform/http/send-answer"
import { localeOf } from "@chophien/platform/texts/define-texts"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { showApplication } from "../../../../../../applications/application-view"
import { findOwnApplication } from "../../../../../../applications/find-own-application"
import { readOpenedApplication } from "../../../../../../http/read-opened-application"
import { keepPapers } from "../../../../../../requirements/keep-papers"
import type { UploadedFile } from "../../../../../../seller-session"

/** Takes photos of a paper, as multipart `files`. `201 { application }` */
export async function POST(
  req: MedusaRequest & { files?: UploadedFile[] },
  res: MedusaResponse
): Promise<void> {
  const row = await findOwnApplication(req.scope, readOpenedApplication(req))
  const { requirement = "" } = req.params
  await keepPapers(req.scope, { holder_id: row.id, requirement }, req.files ?? [])
  res.setHeader("Cache-Control", "private, no-store")
  const locale = localeOf(req.headers["accept-language"])
  sendAnswer(res, route, { application: await showApplication(req.scope, row, locale) })
}
