import { runStatement, type SqlContext } from "@chophien/platform/run-statement"
import type { Shares } from "@chophien/vocabulary/terms-of-sale"
import { generateEntityId } from "@medusajs/framework/utils"
import type { MoveTarget } from "../models/ledger-move"
import type { SellerSums, WaitingMove } from "../types"

/** What each gets of an order's money: the seller, the market, the tax office. */
const amountsOf = ({ net, commission, vat, pit }: Shares): [MoveTarget, number][] => [
  ["seller", net],
  ["fees", commission],
  ["tax", vat + pit],
]

/** Plans what the gateway is to move; carried out after the transaction. What comes to nothing is no move. */
export async function planMoves(
  context: SqlContext,
  {
    order_id,
    seller_id,
    cause,
    direction,
    shares,
  }: { order_id: string; seller_id: string; cause: string; direction: "to" | "back"; shares: Shares }
): Promise<void> {
  for (const [target, amount] of amountsOf(shares))
    if (amount > 0)
      await runStatement(
        context,
        `insert into settlement_move (id, order_id, seller_id, cause, target, direction, amount, planned_at)
         values (?, ?, ?, ?, ?, ?, ?, clock_timestamp())`,
        [generateEntityId(undefined, "smove"), order_id, seller_id, cause, target, direction, amount]
      )
}

/** Moves that were not made yet, oldest first. A reversal comes with the transfer it takes from. */
export async function listWaitingMoves(context: SqlContext, limit: number): Promise<WaitingMove[]> {
  return await runStatement<WaitingMove>(
    context,
    `select m.id, m.order_id, m.seller_id, m.cause, m.target, m.direction, m.amount, m.planned_at, t.transfer_id as from_transfer_id
     from settlement_move m
       left join settlement_move t on t.order_id = m.order_id and t.target = m.target and t.direction = 'to' and m.direction = 'back'
     where m.done_at is null order by m.planned_at, m.id limit ?`,
    [limit]
  )
}

/** A move was made. Who made it first wins; the gateway made it once for both. */
export async function finishMove(context: SqlContext, id: string, transfer_id: string): Promise<void> {
  await runStatement(
    context,
    `update settlement_move set done_at = now(), transfer_id = ?, refusal = null, updated_at = now() where id = ? and done_at is null`,
    [transfer_id, id]
  )
}

/** The gateway refuses a move, for staff to see. */
export async function noteRefusal(context: SqlContext, id: string, refusal: string): Promise<void> {
  await runStatement(context, `update settlement_move set refusal = ?, updated_at = now() where id = ?`, [
    refusal,
    id,
  ])
}

type SumsRow = { seller_id: string } & Record<keyof SellerSums, string | number>

/** What some sellers have at the market; of all of them without ids. */
export async function sellerSums(
  context: SqlContext,
  seller_ids?: string[]
): Promise<Map<string, SellerSums>> {
  const only = seller_ids ? `where seller_id in (select jsonb_array_elements_text(?::jsonb))` : ""
  const values = seller_ids ? [JSON.stringify(seller_ids)] : []
  const rows = await runStatement<SumsRow>(
    context,
    `with open as (
       select s.seller_id, s.order_id, s.held_for is not null as is_held from settlement_sale s where s.state = 'open' and s.paid_at is not null
     ), waiting as (
       select o.seller_id, coalesce(sum(l.net - coalesce(r.net, 0)), 0) as on_the_way,
         coalesce(sum(l.net - coalesce(r.net, 0)) filter (where o.is_held), 0) as held
       from open o join settlement_line l using (order_id)
         left join (select line_id, sum(net) as net from settlement_refund_share group by 1) r on r.line_id = l.id group by 1
     ), moved as (
       select seller_id, sum(case direction when 'to' then amount else -amount end) as amount from settlement_move where target = 'seller' group by 1
     ), payouts as (
       select seller_id, coalesce(sum(amount) filter (where state in ('planned', 'waiting', 'sent')), 0) as sending,
         coalesce(sum(amount) filter (where state = 'paid'), 0) as paid from settlement_payout group by 1
     ), sums as (
       select seller_id, coalesce(w.on_the_way, 0) as on_the_way, coalesce(w.held, 0) as held,
         coalesce(m.amount, 0) - coalesce(p.sending, 0) - coalesce(p.paid, 0) as balance, coalesce(p.sending, 0) as sending, coalesce(p.paid, 0) as paid
       from waiting w full join moved m using (seller_id) full join payouts p using (seller_id)
     )
     select * from sums ${only}`,
    values
  )
  return new Map(
    rows.map(({ seller_id, on_the_way, held, balance, sending, paid }) => [
      seller_id,
      {
        on_the_way: Number(on_the_way),
        held: Number(held),
        balance: Number(balance),
        sending: Number(sending),
        paid: Number(paid),
      },
    ])
  )
}
