import { runStatement, type SqlContext } from "@chophien/platform/run-statement"

/** A line of a seller's statement, whole VND. What leaves the seller is negative. */
export type StatementEntry = {
  at: Date
  kind: "sale" | "refund" | "payout"
  order_id: string | null
  /** What shoppers paid, or got back. */
  gross: number
  commission: number
  tax: number
  /** What the seller's balance changed by. */
  net: number
  /** Of a payout, the text of its transfer. */
  transfer_code: string | null
}

/** A statement of a time: what there was before, what happened, what there is after. */
export type SellerStatement = { opening: number; entries: StatementEntry[]; closing: number }

type Row = {
  at: Date
  kind: StatementEntry["kind"]
  order_id: string | null
  gross: string
  commission: string
  tax: string
  net: string
  transfer_code: string | null
}

/** Every change of a seller's balance: settled orders, refunds after that, payouts that did not come back. */
const changes = `
  select min(planned_at) as at, case direction when 'to' then 'sale' else 'refund' end as kind, order_id,
    sum(case direction when 'to' then amount else -amount end) as gross,
    coalesce(sum(case direction when 'to' then amount else -amount end) filter (where target = 'fees'), 0) as commission,
    coalesce(sum(case direction when 'to' then amount else -amount end) filter (where target = 'tax'), 0) as tax,
    coalesce(sum(case direction when 'to' then amount else -amount end) filter (where target = 'seller'), 0) as net,
    null as transfer_code
  from settlement_move where seller_id = ? group by order_id, cause, direction
  union all
  select created_at, 'payout', null, 0, 0, 0, -amount, transfer_code
  from settlement_payout where seller_id = ? and state in ('planned', 'waiting', 'sent', 'paid')`

/** A seller's statement from one moment to another. */
export async function selectStatement(
  context: SqlContext,
  { seller_id, from, to }: { seller_id: string; from: Date; to: Date }
): Promise<SellerStatement> {
  const [before] = await runStatement<{ net: string }>(
    context,
    `select coalesce(sum(net), 0) as net from (${changes}) c where at < ?`,
    [seller_id, seller_id, from]
  )
  const rows = await runStatement<Row>(
    context,
    `select * from (${changes}) c where at >= ? and at < ? order by at, order_id`,
    [seller_id, seller_id, from, to]
  )
  const entries = rows.map(
    (row): StatementEntry => ({
      at: new Date(row.at),
      kind: row.kind,
      order_id: row.order_id,
      gross: Number(row.gross),
      commission: Number(row.commission),
      tax: Number(row.tax),
      net: Number(row.net),
      transfer_code: row.transfer_code,
    })
  )
  const opening = Number(before?.net ?? 0)
  return { opening, entries, closing: entries.reduce((sum, { net }) => sum + net, opening) }
}
