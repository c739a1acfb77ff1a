import type { Placed, Shop } from "@chophien/test/kit/shop/shop"
import { paidOrder } from "./money-shop"

/** A shop's order that its shopper paid. */
export type SoldOrder = { placed: Placed; order_id: string; amount: number }

/** Lets the room look at every sale anew, as it does by itself after some minutes. */
export const lookAgain = (shop: Shop) => shop.sql("update settlement_sale set checked_at = null")

/** Waits until a sale is in a state, and answers its row. */
export async function saleReaches(shop: Shop, order_id: string, state: string) {
  const read = async () =>
    (
      await shop.sql<{
        state: string
        held_for: string | null
        settles_at: Date | null
        paid_at: Date | null
      }>("select state, held_for, settles_at, paid_at from settlement_sale where order_id = $1", [order_id])
    )[0]
  return await shop.until(`the sale's being ${state}`, read, (row) => row?.state === state)
}

/** Waits until every move that was decided is made. */
export const movesMade = (shop: Shop) =>
  shop.until(
    "the moves at the gateway",
    () =>
      shop.sql<{ id: string; refusal: string | null }>(
        "select id, refusal from settlement_move where done_at is null"
      ),
    (rows) => rows.length === 0
  )

/** A paid order of one seller. */
export async function soldOrder(shop: Shop, items: Record<string, number>): Promise<SoldOrder> {
  const placed = await paidOrder(shop, items)
  const [order] = placed.order_group.orders
  if (!order) throw new Error("Nothing was sold")
  return { placed, order_id: order.id, amount: placed.order_group.amount }
}

/** Its parcel left and arrived so many days ago: all of it. */
export async function delivered(
  shop: Shop,
  { order_id }: Pick<SoldOrder, "order_id">,
  { member, days_ago = 4 }: { member: string; days_ago?: number }
): Promise<void> {
  const as = await shop.asMember(member)
  const confirmed = await shop.call("POST", `/seller/orders/${order_id}/confirm`, {}, as)
  if (confirmed.status !== 200) throw new Error(JSON.stringify(confirmed.body))
  const shipped = await shop.call(
    "POST",
    `/seller/orders/${order_id}/ship`,
    { carrier: "GHN", tracking_number: "GYCYQNYM" },
    as
  )
  if (shipped.status !== 200) throw new Error(JSON.stringify(shipped.body))
  await shop.sql(
    `update fulfillment f set delivered_at = now() - $2 * interval '1 day'
     from order_fulfillment o where o.fulfillment_id = f.id and o.order_id = $1`,
    [order_id, days_ago]
  )
  await lookAgain(shop)
}

/** A fee of the market, in force since long before. */
export const feeOf = (shop: Shop, rate_bp: number, of_carriage = false) =>
  shop.sql(
    `insert into commission_rule (id, scope, rate_bp, of_carriage, ends, valid_from, made_by, reason)
     values ('crule_of_test', 'default', $1, $2, false, '2026-02-01', 'test', 'Phí của bài thử')`,
    [rate_bp, of_carriage]
  )

/** What the gateway's ledger holds for each owner of an account, and for the platform (``). */
export async function balancesOf(shop: Shop): Promise<Record<string, number>> {
  const rows = await shop.gatewaySql<{ account_id: string | null; amount: string }>(
    "select account_id, -sum(amount) as amount from ledger_entries where account = 'balance' group by 1"
  )
  const accounts = await shop.sql<{ owner: string; account_id: string }>(
    "select owner, account_id from settlement_account"
  )
  const owners = new Map(accounts.map(({ owner, account_id }) => [account_id, owner]))
  return Object.fromEntries(
    rows.map(({ account_id, amount }) => [owners.get(account_id ?? "") ?? "", Number(amount)])
  )
}
