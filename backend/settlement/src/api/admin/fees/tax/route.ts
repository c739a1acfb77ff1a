import { readTaxMonth as route } from "@chophien/contract/staff/fees"
import { sendAnswer } from "@chophien/platform/http/send-answer"
import { readInput } from "@chophien/platform/input"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { readTaxMonth } from "../../../../use-cases/read-tax-month"

/** GET /admin/fees/tax `?month`: what was withheld in a month, by seller. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  sendAnswer(res, route, await readTaxMonth(req.scope, readInput(route.query, req.query).month))
}
