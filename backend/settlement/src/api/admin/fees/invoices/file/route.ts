import { readInvoiceFile as route } from "@chophien/contract/staff/fees"
import { sendAnswer } from "@chophien/platform/http/send-answer"
import { readInput } from "@chophien/platform/input"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { readInvoiceFile } from "../../../../../use-cases/read-invoice-requests"

/** GET /admin/fees/invoices/file `?from&to&format=xlsx|json`: the same as an e-invoice provider takes it. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  sendAnswer(res, route, await readInvoiceFile(req.scope, readInput(route.query, req.query)))
}
