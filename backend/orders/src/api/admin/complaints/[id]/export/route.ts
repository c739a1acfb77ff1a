import { exportComplaint as route } from "@chophien/contract/staff/complaints"
import { sendAnswer } from "@chophien/platform/http/send-answer"
import { localeOf } from "@chophien/platform/texts/define-texts"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { exportComplaint } from "../../../../../use-cases/export-complaint"

/** GET /admin/complaints/:id/export: `{ file_name, csv }` for an authority, in the caller's language. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const locale = localeOf(req.headers["accept-language"])
  sendAnswer(res, route, await exportComplaint(req.scope, req.params["id"] ?? "", locale))
}
