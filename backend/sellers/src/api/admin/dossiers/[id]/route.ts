import { readDossier as route } from "@chophien/contract/staff/dossiers"
import { sendAnswer } from "@chophien/platform/http/send-answer"
import { localeOf } from "@chophien/platform/texts/define-texts"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { readDossier } from "../../../../use-cases/read-dossier"

/** Checklist, papers, identifications and visits of a seller or an application. `{ dossier }` */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const locale = localeOf(req.headers["accept-language"])
  sendAnswer(res, route, { dossier: await readDossier(req.scope, req.params["id"] ?? "", locale) })
}
