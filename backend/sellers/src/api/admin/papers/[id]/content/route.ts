import { readPaper as route } from "@chophien/contract/staff/dossiers"
import { staffOf } from "@chophien/platform/access/staff-context"
import { sendAnswer } from "@chophien/platform/http/send-answer"
import { readInput } from "@chophien/platform/input"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { readPaper } from "../../../../../use-cases/open-paper"

/** The photo, for who opened it. `{ content_type, content }` */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const link = readInput(route.query, req.query)
  const { id = "" } = req.params
  res.setHeader("Cache-Control", "private, no-store")
  sendAnswer(res, route, await readPaper(req.scope, { id, user_id: staffOf(req).user_id, ...link }))
}
