import { model } from "@medusajs/framework/utils"

/** The shopper of a cart wants an invoice for its orders, made out to a company. */
const InvoiceRequest = model.define("invoice_request", {
  cart_id: model.text().primaryKey(),
  company: model.text(),
  /** With its check digit right. */
  tax_code: model.text(),
  address: model.text(),
  email: model.text(),
})

export default InvoiceRequest
