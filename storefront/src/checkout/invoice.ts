import { taxCodeOf } from "@chophien/vocabulary/tax-code"
import { z } from "zod"
import type { Messages } from "../i18n"

/** What stands in the invoice's fields, right or wrong. */
export type TypedInvoice = { company: string; tax_code: string; address: string; email: string }

/** An invoice that is wanted; null for none; or what is wrong with it, in the words of the page. */
export type InvoiceForm =
  | { wanted: TypedInvoice | null; errors: null }
  | { wanted: null; errors: Partial<TypedInvoice> }

/** The invoice's fields of a posted review. */
export const typedInvoice = (typed: Record<string, string>): TypedInvoice => ({
  company: (typed["hd_cong_ty"] ?? "").trim(),
  tax_code: (typed["hd_mst"] ?? "").trim(),
  address: (typed["hd_dia_chi"] ?? "").trim(),
  email: (typed["hd_email"] ?? "").trim(),
})

/** Reads the invoice's fields: all empty is none, else each has to be right. */
export function readInvoice(invoice: TypedInvoice, { checkout: { invoice: texts } }: Messages): InvoiceForm {
  if (Object.values(invoice).every((value) => value === "")) return { wanted: null, errors: null }
  const errors = {
    ...(invoice.company ? {} : { company: texts.errors.company }),
    ...(taxCodeOf(invoice.tax_code) ? {} : { tax_code: texts.errors.tax_code }),
    ...(invoice.address ? {} : { address: texts.errors.address }),
    ...(z.email().safeParse(invoice.email).success ? {} : { email: texts.errors.email }),
  }
  return Object.keys(errors).length ? { wanted: null, errors } : { wanted: invoice, errors: null }
}
