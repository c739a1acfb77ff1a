import { runStatement, type SqlContext } from "@chophien/platform/run-statement"

/** A line of the month's return: a sale, or what a refund takes off one. Whole VND; refunds are negative. */
export type TaxLine = {
  at: Date
  kind: "sale" | "refund"
  seller_id: string
  order_id: string
  title: string
  taxed_kind: string
  gross: number
  vat_bp: number
  pit_bp: number
  vat: number
  pit: number
  legal_basis: string
  doubt: string | null
}

type Row = Omit<TaxLine, "at" | "gross" | "vat" | "pit"> & {
  at: Date | string
  gross: string
  vat: string
  pit: string
}

/**
 * What was withheld of sales that were paid in a time, less what refunds in it take off. A refund counts in its own time,
 * whenever the sale was. Of one seller alone, where it is named. Sellers who declare for themselves are left out.
 */
export async function selectTax(
  context: SqlContext,
  { from, to, seller_id = null }: { from: Date; to: Date; seller_id?: string | null }
): Promise<TaxLine[]> {
  const rows = await runStatement<Row>(
    context,
    `with lines as (
       select s.paid_at as at, 'sale' as kind, s.seller_id, s.order_id, l.title, l.withholding_rule_id, l.gross, l.vat, l.pit
       from settlement_sale s join settlement_line l using (order_id)
       where s.paid_at >= ? and s.paid_at < ? and s.seller_kind in ('household', 'cooperative_group')
       union all
       select r.refunded_at, 'refund', s.seller_id, s.order_id, l.title, l.withholding_rule_id, -(r.net + r.commission + r.vat + r.pit), -r.vat, -r.pit
       from settlement_refund_share r join settlement_sale s using (order_id) join settlement_line l on l.id = r.line_id
       where r.refunded_at >= ? and r.refunded_at < ? and s.paid_at is not null and s.seller_kind in ('household', 'cooperative_group')
     )
     select l.at, l.kind, l.seller_id, l.order_id, l.title, w.taxed_kind, l.gross, w.vat_bp, w.pit_bp, l.vat, l.pit, w.legal_basis, w.doubt
     from lines l join withholding_rule w on w.id = l.withholding_rule_id
     where ?::text is null or l.seller_id = ? order by l.seller_id, l.at, l.order_id`,
    [from, to, from, to, seller_id, seller_id]
  )
  return rows.map((row) => ({
    ...row,
    at: new Date(row.at),
    gross: Number(row.gross),
    vat: Number(row.vat),
    pit: Number(row.pit),
  }))
}
