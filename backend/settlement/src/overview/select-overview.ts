import { runStatement, type SqlContext } from "@chophien/platform/run-statement"

type Row = { id: string; name: string; orders: string; gross: string }

/** Goods that sold for the most since a moment. */
export async function selectTopGoods(context: SqlContext, since: Date, limit: number) {
  const rows = await runStatement<Row>(
    context,
    `select l.product_id as id, min(l.title) as name, count(distinct s.order_id) as orders,
       coalesce(sum(l.gross - r.gross), 0) as gross
     from settlement_sale s join settlement_line l using (order_id)
       cross join lateral (select coalesce(sum(net + commission + vat + pit), 0) as gross
         from settlement_refund_share where line_id = l.id) r
     where s.paid_at >= ? and l.product_id is not null
     group by 1 order by 4 desc, 1 limit ?`,
    [since, limit]
  )
  return rows.map(({ id, name, orders, gross }) => ({
    id,
    name,
    orders: Number(orders),
    gross: Number(gross),
  }))
}

/** Paid orders that are on no way yet as far as settlement knows, the oldest first. */
export async function selectUndelivered(
  context: SqlContext,
  { paid_before, paid_after, limit }: { paid_before: Date; paid_after: Date; limit: number }
): Promise<{ order_id: string; seller_id: string; paid_at: Date }[]> {
  const rows = await runStatement<{ order_id: string; seller_id: string; paid_at: string }>(
    context,
    `select order_id, seller_id, paid_at from settlement_sale
     where state = 'open' and delivered_at is null and paid_at < ? and paid_at >= ? order by paid_at limit ?`,
    [paid_before, paid_after, limit]
  )
  return rows.map((row) => ({ ...row, paid_at: new Date(row.paid_at) }))
}
