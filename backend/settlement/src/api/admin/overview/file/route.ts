import { exportOverview as route } from "@chophien/contract/staff/overview"
import { sendAnswer } from "@chophien/platform/http/send-answer"
import { readInput } from "@chophien/platform/input"
import { localeOf } from "@chophien/platform/texts/define-texts"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { exportOverview } from "../../../../use-cases/export-overview"

/** GET /admin/overview/file: the first page's numbers as a workbook. `{ file_name, content }` */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  readInput(route.query, req.query)
  sendAnswer(res, route, await exportOverview(req.scope, localeOf(req.headers["accept-language"])))
}
