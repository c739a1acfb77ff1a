import { runStatement, type SqlContext } from "@chophien/platform/run-statement"

/** Keeps what invoice the shopper of a cart wants; the last wish counts. */
export async function saveInvoiceRequest(
  context: SqlContext,
  cart_id: string,
  { company, tax_code, address, email }: { company: string; tax_code: string; address: string; email: string }
): Promise<void> {
  await runStatement(
    context,
    `insert into invoice_request (cart_id, company, tax_code, address, email) values (?, ?, ?, ?, ?)
     on conflict (cart_id) do update set company = excluded.company, tax_code = excluded.tax_code,
       address = excluded.address, email = excluded.email, updated_at = now()`,
    [cart_id, company, tax_code, address, email]
  )
}

/** The shopper of a cart wants no invoice any more. */
export async function dropInvoiceRequest(context: SqlContext, cart_id: string): Promise<void> {
  await runStatement(context, "delete from invoice_request where cart_id = ?", [cart_id])
}
