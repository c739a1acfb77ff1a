import { runStatement, type SqlContext } from "@chophien/platform/run-statement"

/** What was sold, and whose it is, of a day or a seller; whole VND, refunds taken off. */
export type EarningsRow = {
  key: string
  orders: number
  gross: number
  commission: number
  tax: number
  net: number
}

/** Paid sales of a time, by day of Việt Nam or by seller. Refunds count with their sale. */
export async function selectEarnings(
  context: SqlContext,
  { from, to, by }: { from: Date; to: Date; by: "day" | "seller" }
): Promise<EarningsRow[]> {
  const key = by === "day" ? "(s.paid_at at time zone 'Asia/Ho_Chi_Minh')::date::text" : "s.seller_id"
  const rows = await runStatement<Record<keyof EarningsRow, string>>(
    context,
    `select ${key} as key, count(distinct s.order_id) as orders, coalesce(sum(l.gross - r.gross), 0) as gross,
       coalesce(sum(l.commission - r.commission), 0) as commission, coalesce(sum(l.vat + l.pit - r.tax), 0) as tax, coalesce(sum(l.net - r.net), 0) as net
     from settlement_sale s join settlement_line l using (order_id)
       cross join lateral (select coalesce(sum(net + commission + vat + pit), 0) as gross, coalesce(sum(commission), 0) as commission,
         coalesce(sum(vat + pit), 0) as tax, coalesce(sum(net), 0) as net from settlement_refund_share where line_id = l.id) r
     where s.paid_at >= ? and s.paid_at < ? group by 1 order by 1`,
    [from, to]
  )
  return rows.map((row) => ({
    key: row.key,
    orders: Number(row.orders),
    gross: Number(row.gross),
    commission: Number(row.commission),
    tax: Number(row.tax),
    net: Number(row.net),
  }))
}
