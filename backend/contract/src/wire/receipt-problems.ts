/** Codes of invoices, member households, banks' files and statements, and as which kind each refuses. */
export const receiptProblems = {
  bank_file_incomplete: ["invalid_request"],
  bank_statement_unreadable: ["invalid_request"],
  bank_statement_account: ["invalid_request"],
  household_not_of_seller_kind: ["forbidden"],
  invoice_company_missing: ["invalid_request"],
  invoice_tax_code_wrong: ["invalid_request"],
  invoice_address_missing: ["invalid_request"],
  invoice_email_wrong: ["invalid_request"],
} as const
