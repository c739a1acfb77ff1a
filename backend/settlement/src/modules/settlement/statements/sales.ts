import { runStatement, type SqlContext } from "@chophien/platform/run-statement"
import { shareNames } from "@chophien/vocabulary/terms-of-sale"
import { generateEntityId } from "@medusajs/framework/utils"
import type { NewSale } from "../../../sale/frozen-sale"
import type { SaleProgress } from "../../../sale/progress-of-sale"
import type { OrderRefund, SaleLineLeft } from "../types"

type Named = { order_id: string }

/** Freezes a sale with its lines; one that is frozen stays as it is. @returns whether it is new */
export async function insertSale(context: SqlContext, sale: NewSale): Promise<boolean> {
  const inserted = await runStatement<Named>(
    context,
    `insert into settlement_sale (order_id, seller_id, order_group_id, seller_kind, gross, sold_at)
     values (?, ?, ?, ?, ?, ?) on conflict (order_id) do nothing returning order_id`,
    [sale.order_id, sale.seller_id, sale.order_group_id, sale.seller_kind, sale.gross, sale.sold_at]
  )
  if (!inserted.length) return false
  const lines = sale.lines.map((line) => ({
    ...line,
    id: generateEntityId(undefined, "sline"),
    order_id: sale.order_id,
  }))
  await runStatement(
    context,
    `insert into settlement_line (id, order_id, order_line_id, kind, product_id, title, quantity, gross, net, commission, vat, pit, commission_rule_id, withholding_rule_id, household_id, household_bp)
     select id, order_id, order_line_id, kind, product_id, title, quantity, gross, net, commission, vat, pit, commission_rule_id, withholding_rule_id, household_id, household_bp
     from jsonb_to_recordset(?::jsonb) as l (id text, order_id text, order_line_id text, kind text, product_id text, title text, quantity integer,
       gross integer, net integer, commission integer, vat integer, pit integer, commission_rule_id text, withholding_rule_id text, household_id text, household_bp integer)`,
    [JSON.stringify(lines)]
  )
  return true
}

/** Forgets sales of which nobody paid anything: their placement is undone. */
export async function deleteSales(context: SqlContext, order_ids: string[]): Promise<void> {
  await runStatement(
    context,
    `delete from settlement_sale s where order_id in (select jsonb_array_elements_text(?::jsonb)) and paid_at is null
       and not exists (select 1 from settlement_move m where m.order_id = s.order_id)`,
    [JSON.stringify(order_ids)]
  )
}

/** Writes what is known of a sale's order now. What was settled stays settled. */
export async function saveProgress(context: SqlContext, progress: SaleProgress): Promise<void> {
  await runStatement(
    context,
    `update settlement_sale set paid_at = coalesce(paid_at, ?), paid_amount = ?, delivered_at = ?, settles_at = ?, held_for = ?, held_until = ?,
       state = case when ? and state = 'open' and paid_at is null then 'void' else state end, checked_at = now(), updated_at = now()
     where order_id = ? and state <> 'settled'`,
    [
      progress.paid_at,
      progress.paid_amount,
      progress.delivered_at,
      progress.settles_at,
      progress.held_for,
      progress.held_until,
      progress.is_void,
      progress.order_id,
    ]
  )
}

/** Sales whose orders were not looked at for the longest time, of those that are not settled. */
export async function takeSalesToCheck(
  context: SqlContext,
  again_after_ms: number,
  limit: number
): Promise<string[]> {
  const rows = await runStatement<Named>(
    context,
    `update settlement_sale set checked_at = now() where order_id in (
       select order_id from settlement_sale where state = 'open' and (checked_at is null or checked_at <= now() - ? * interval '1 millisecond')
       order by checked_at nulls first limit ? for update skip locked)
     returning order_id`,
    [again_after_ms, limit]
  )
  return rows.map(({ order_id }) => order_id)
}

/** Sales whose time has come and which nothing holds. */
export async function listDueSales(context: SqlContext, limit: number): Promise<string[]> {
  const rows = await runStatement<Named>(
    context,
    `select order_id from settlement_sale
     where state = 'open' and paid_at is not null and settles_at <= now() and held_for is null order by settles_at limit ?`,
    [limit]
  )
  return rows.map(({ order_id }) => order_id)
}

type LeftRow = {
  id: string
  order_id: string
  order_line_id: string | null
  net: number
  commission: number
  vat: number
  pit: number
}

/** What is left of each line after the refunds so far, in the order of the lines. */
export async function linesLeft(context: SqlContext, order_id: string): Promise<SaleLineLeft[]> {
  const left = shareNames.map(
    (name) =>
      `(l.${name} - coalesce((select sum(r.${name}) from settlement_refund_share r where r.line_id = l.id), 0))::integer as ${name}`
  )
  const rows = await runStatement<LeftRow>(
    context,
    `select l.id, l.order_id, l.order_line_id, ${left.join(", ")} from settlement_line l where l.order_id = ? order by l.id`,
    [order_id]
  )
  return rows.map(({ id, order_id: order, order_line_id, net, commission, vat, pit }) => ({
    id,
    order_id: order,
    order_line_id,
    left: { net, commission, vat, pit },
  }))
}

/** The state of a sale, its row locked until the transaction ends; undefined where there is none. */
export async function lockSale(
  context: SqlContext,
  order_id: string
): Promise<{ seller_id: string; state: string; is_due: boolean } | undefined> {
  const [row] = await runStatement<{ seller_id: string; state: string; is_due: boolean }>(
    context,
    `select seller_id, state, (paid_at is not null and settles_at <= now() and held_for is null) as is_due
     from settlement_sale where order_id = ? for update`,
    [order_id]
  )
  return row
}

/** Which of some refunds were shared out already. */
export async function knownRefunds(context: SqlContext, refund_ids: string[]): Promise<Set<string>> {
  const rows = await runStatement<{ refund_id: string }>(
    context,
    `select distinct refund_id from settlement_refund_share where refund_id in (select jsonb_array_elements_text(?::jsonb))`,
    [JSON.stringify(refund_ids)]
  )
  return new Set(rows.map(({ refund_id }) => refund_id))
}

/** Writes whose money a refund takes, line by line. */
export async function insertRefundShares(
  context: SqlContext,
  order_id: string,
  refund: OrderRefund,
  shares: SaleLineLeft[]
): Promise<void> {
  const rows = shares.map(({ id, left }) => ({
    ...left,
    id: generateEntityId(undefined, "rshare"),
    line_id: id,
  }))
  await runStatement(
    context,
    `insert into settlement_refund_share (id, refund_id, order_id, line_id, net, commission, vat, pit, refunded_at)
     select id, ?, ?, line_id, net, commission, vat, pit, ?
     from jsonb_to_recordset(?::jsonb) as r (id text, line_id text, net integer, commission integer, vat integer, pit integer)`,
    [refund.refund_id, order_id, refund.refunded_at, JSON.stringify(rows)]
  )
}

/** The sale is settled from here on. */
export async function markSettled(context: SqlContext, order_id: string): Promise<void> {
  await runStatement(
    context,
    `update settlement_sale set state = 'settled', settled_at = now(), updated_at = now() where order_id = ?`,
    [order_id]
  )
}
