import { type SellerSale, saleHolds } from "@chophien/contract/seller/money"
import { runStatement, type SqlContext } from "@chophien/platform/run-statement"

/** A sale with the sums of its lines and refunds, as the database answers it. */
type SaleRow = {
  order_id: string
  display_id: number
  sold_at: Date
  paid_at: Date
  state: string
  settles_at: Date | null
  settled_at: Date | null
  held_for: string | null
  held_until: Date | null
  gross: string
  refunded: string
  commission: string
  tax: string
  net: string
}

const isoOrNull = (moment: Date | string | null): string | null =>
  moment ? new Date(moment).toISOString() : null

function stageOf({ state, held_for, gross, refunded }: SaleRow): SellerSale["stage"] {
  if (Number(refunded) >= Number(gross)) return "returned"
  if (state === "settled") return "settled"
  return held_for ? "held" : "on_the_way"
}

const viewOf = (row: SaleRow): SellerSale => ({
  order_id: row.order_id,
  display_id: row.display_id,
  sold_at: new Date(row.sold_at).toISOString(),
  stage: stageOf(row),
  settles_at: isoOrNull(row.settles_at),
  settled_at: isoOrNull(row.settled_at),
  held_for: saleHolds.find((hold) => hold === row.held_for) ?? null,
  held_until: isoOrNull(row.held_until),
  gross: Number(row.gross),
  refunded: Number(row.refunded),
  commission: Number(row.commission),
  tax: Number(row.tax),
  net: Number(row.net),
})

/** Which sales of a seller are shown: one order, or all; those that came in a time. */
export type SaleFilter = {
  seller_id: string
  order_id?: string
  limit: number
  offset: number
}

/** Paid sales of a seller with what is left of them after refunds, the newest first. */
export async function selectSales(
  context: SqlContext,
  { seller_id, order_id, limit, offset }: SaleFilter
): Promise<{ sales: SellerSale[]; count: number }> {
  const where = `s.seller_id = ? and s.paid_at is not null${order_id ? " and s.order_id = ?" : ""}`
  const values = [seller_id, ...(order_id ? [order_id] : [])]
  const rows = await runStatement<SaleRow>(
    context,
    `select s.order_id, 0 as display_id, s.sold_at, s.paid_at, s.state, s.settles_at, s.settled_at, s.held_for, s.held_until, s.gross,
       coalesce(r.gross, 0) as refunded, l.commission - coalesce(r.commission, 0) as commission,
       l.tax - coalesce(r.tax, 0) as tax, l.net - coalesce(r.net, 0) as net
     from settlement_sale s
       join lateral (select sum(commission) as commission, sum(vat + pit) as tax, sum(net) as net from settlement_line where order_id = s.order_id) l on true
       left join lateral (select sum(net + commission + vat + pit) as gross, sum(commission) as commission, sum(vat + pit) as tax, sum(net) as net
         from settlement_refund_share where order_id = s.order_id) r on true
     where ${where} order by s.paid_at desc, s.order_id limit ? offset ?`,
    [...values, limit, offset]
  )
  const [counted] = await runStatement<{ count: string }>(
    context,
    `select count(*) as count from settlement_sale s where ${where}`,
    values
  )
  return { sales: rows.map(viewOf), count: Number(counted?.count ?? 0) }
}
