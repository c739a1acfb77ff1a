import { openPaper as route } from "@chophien/contract/staff/dossiers"
import { staffOf } from "@chophien/platform/access/staff-context"
import { sendAnswer } from "@chophien/platform/http/send-answer"
import { readInput } from "@chophien/platform/input"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { openPaper } from "../../../../../use-cases/open-paper"

/** Opens a photo of a paper for five minutes; as a write it stands in the audit log. `{ expires, signature }` */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  readInput(route.body, req.body ?? {})
  const { id = "" } = req.params
  sendAnswer(res, route, await openPaper(req.scope, { id, user_id: staffOf(req).user_id }))
}
