import { exportCoverage as route } from "@chophien/contract/staff/coverage"
import { sendAnswer } from "@chophien/platform/http/send-answer"
import { readInput } from "@chophien/platform/input"
import { localeOf } from "@chophien/platform/texts/define-texts"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { exportCoverage } from "../../../../use-cases/export-coverage"

/** GET /admin/coverage/file?province_code&format: the table of coverage for a spreadsheet. `{ file_name, content }` */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const query = readInput(route.query, req.query)
  sendAnswer(res, route, await exportCoverage(req.scope, query, localeOf(req.headers["accept-language"])))
}
