import { recordIdentification as route } from "@chophien/contract/staff/dossiers"
import { staffOf } from "@chophien/platform/access/staff-context"
import { sendAnswer } from "@chophien/platform/http/send-answer"
import { readInput } from "@chophien/platform/input"
import { localeOf } from "@chophien/platform/texts/define-texts"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { readDossier } from "../../../../../use-cases/read-dossier"
import { recordIdentification } from "../../../../../use-cases/record-identification"

/** Records an identification or waives it. `{ dossier }` */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { id = "" } = req.params
  const body = readInput(route.body, req.body)
  await recordIdentification(req.scope, { id, author: staffOf(req).user_id }, body)
  const locale = localeOf(req.headers["accept-language"])
  sendAnswer(res, route, { dossier: await readDossier(req.scope, id, locale) })
}
