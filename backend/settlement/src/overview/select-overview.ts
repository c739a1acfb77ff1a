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
