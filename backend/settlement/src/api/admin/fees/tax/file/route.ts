import { readTaxFile as route } from "@chophien/contract/staff/fees"
import { sendAnswer } from "@chophien/platform/http/send-answer"
import { readInput } from "@chophien/platform/input"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { readTaxFile } from "../../../../../use-cases/read-tax-month"

/** GET /admin/fees/tax/file `?month`: the month's return as a workbook. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  sendAnswer(res, route, await readTaxFile(req.scope, readInput(route.query, req.query).month))
}
