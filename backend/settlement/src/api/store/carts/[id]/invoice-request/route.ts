import { readRouteInput } from "@chophien/checkout/http/read-route-input"
import {
  requestInvoice as requestRoute,
  withdrawInvoiceRequest as withdrawRoute,
} from "@chophien/contract/store/invoice-requests"
import { sendAnswer } from "@chophien/platform/http/send-answer"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { readInvoice } from "../../../../../http/read-invoice"
import { requestInvoice } from "../../../../../use-cases/request-invoice"

/** POST /store/carts/:id/invoice-request `{ company, tax_code, address, email }`: an invoice is wanted. `{ requested }` */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { id } = readRouteInput(requestRoute, requestRoute.params, req.params)
  await requestInvoice(req.scope, { cart_id: id, invoice: readInvoice(req.body) })
  sendAnswer(res, requestRoute, { requested: true })
}

/** DELETE /store/carts/:id/invoice-request: none is wanted any more. `{ requested }` */
export async function DELETE(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { id } = readRouteInput(withdrawRoute, withdrawRoute.params, req.params)
  await requestInvoice(req.scope, { cart_id: id, invoice: null })
  sendAnswer(res, withdrawRoute, { requested: false })
}
