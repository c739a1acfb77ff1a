import { taxCodeOf } from "@chophien/vocabulary/tax-code"
import * as z from "zod/mini"
import { legibleText, nothing } from "../wire/fields"
import { route } from "../wire/route"
import { viewCart } from "./cart"

/** A tax code as people type it, its check digit right: `0100109106-001`. */
const taxCode = z.pipe(
  z.string().check(
    z.maxLength(40),
    z.refine((typed) => taxCodeOf(typed) !== null)
  ),
  z.transform((typed) => taxCodeOf(typed) ?? "")
)

export const requestInvoice = route({
  method: "POST",
  path: "/store/carts/:id/invoice-request",
  auth: "publishable",
  summary:
    "The shopper wants an invoice for the orders of a cart, made out to a company. Before the cart is ordered; the last wish counts.",
  params: viewCart.params,
  body: z.strictObject({
    company: legibleText(200),
    tax_code: taxCode,
    address: legibleText(300),
    email: z.email().check(z.maxLength(200)),
  }),
  field_problems: {
    id: "cart_expired",
    company: "invoice_company_missing",
    tax_code: "invoice_tax_code_wrong",
    address: "invoice_address_missing",
    email: "invoice_email_wrong",
  },
  answer: z.object({ requested: z.literal(true) }),
})

export const withdrawInvoiceRequest = route({
  method: "DELETE",
  path: "/store/carts/:id/invoice-request",
  auth: "publishable",
  summary: "The shopper of a cart wants no invoice any more. Without a wish it changes nothing.",
  params: viewCart.params,
  query: nothing,
  field_problems: { id: "cart_expired" },
  answer: z.object({ requested: z.literal(false) }),
})
