import { readTaxCertificate as route } from "@chophien/contract/staff/fees"
import { sendAnswer } from "@chophien/platform/http/send-answer"
import { readInput } from "@chophien/platform/input"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { readTaxCertificate } from "../../../../../use-cases/read-tax-certificate"

/** GET /admin/fees/tax/certificate `?seller_id&year`: what was withheld of one seller, on paper. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  sendAnswer(res, route, await readTaxCertificate(req.scope, readInput(route.query, req.query)))
}
