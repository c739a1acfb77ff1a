import { listInvoiceRequests as route } from "@chophien/contract/staff/fees"
import { sendAnswer } from "@chophien/platform/http/send-answer"
import { readInput } from "@chophien/platform/input"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { listInvoiceRequests } from "../../../../use-cases/read-invoice-requests"

/** GET /admin/fees/invoices `?from&to`: paid orders whose shoppers want an invoice. `{ requests }` */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  sendAnswer(res, route, await listInvoiceRequests(req.scope, readInput(route.query, req.query)))
}
