import { uploadStaffPapers as route } from "@chophien/contract/staff/dossiers"
import { sendAnswer } from "@chophien/platform/http/send-answer"
import { localeOf } from "@chophien/platform/texts/define-texts"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { checkUpload, keepPapers } from "../../../../../../requirements/keep-papers"
import { findHolder } from "../../../../../../requirements/read-dossier-rows"
import type { UploadedFile } from "../../../../../../seller-session"
import { readDossier } from "../../../../../../use-cases/read-dossier"

/** Staff send photos of a paper or a visit, as multipart `files`. `201 { ids, dossier }` */
export async function POST(
  req: MedusaRequest & { files?: UploadedFile[] },
  res: MedusaResponse
): Promise<void> {
  const { id = "", requirement = "" } = req.params
  const files = req.files ?? []
  checkUpload(files)
  const { id: holder_id } = await findHolder(req.scope, id)
  const ids = await keepPapers(req.scope, { holder_id, requirement }, files)
  const locale = localeOf(req.headers["accept-language"])
  sendAnswer(res, route, { ids, dossier: await readDossier(req.scope, id, locale) })
}
