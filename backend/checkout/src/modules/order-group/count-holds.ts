import { runStatement, type SqlContext } from "@chophien/platform/run-statement"
import type { HeldBefore } from "../../holds/hold-limits"
import type { NewOrderGroup } from "./types"

const open = `state in ('placing', 'awaiting_payment')`

type Counted = Record<
  "orders_here" | "orders_of_phone" | "expired_here" | "orders_of_address" | "mails_today",
  string
>
type CountedStock = Record<
  "stock_id" | "by_phone" | "by_address" | "pieces_of_phone" | "pieces_of_address",
  string
>

/**
 * Counts what is held already by who orders, within the transaction that claims the cart. Whoever orders with the same
 * phone number, address or mail address waits until it ends, in whichever process. Of two at once, the second counts
 * the first. The locks are taken in one order, so that nobody waits for each other.
 */
export async function countHolds(context: SqlContext, group: NewOrderGroup): Promise<HeldBefore> {
  const { phone, client_address, mail_key } = group
  const keys = [`phone:${phone}`, `address:${client_address}`, ...(mail_key ? [`mail:${mail_key}`] : [])]
  for (const key of keys) {
    await runStatement(context, `select pg_advisory_xact_lock(hashtextextended(?, 0))`, [
      `chophien:hold:${key}`,
    ])
  }
  const [counted] = await runStatement<Counted>(
    context,
    `select
       count(*) filter (where phone = ? and client_address = ? and ${open}) as orders_here,
       count(*) filter (where phone = ? and ${open}) as orders_of_phone,
       count(*) filter (where phone = ? and client_address = ? and state = 'expired') as expired_here,
       count(*) filter (where client_address = ? and ${open}) as orders_of_address,
       count(*) filter (where mail_key = ? and state <> 'paid') as mails_today
     from order_group
     where deleted_at is null and (phone = ? or client_address = ? or mail_key = ?)
       and (${open} or created_at > now() - interval '24 hours')`,
    [
      phone,
      client_address,
      phone,
      phone,
      client_address,
      client_address,
      mail_key,
      phone,
      client_address,
      mail_key,
    ]
  )
  // A row of an earlier version names no stock: each variant had its own.
  const stocks = await runStatement<CountedStock>(
    context,
    `select coalesce(h.stock_id, h.variant_id) as stock_id,
       coalesce(sum(coalesce(h.units, h.pieces)) filter (where g.phone = ?), 0) as by_phone,
       coalesce(sum(coalesce(h.units, h.pieces)) filter (where g.client_address = ?), 0) as by_address,
       coalesce(sum(h.pieces) filter (where g.phone = ?), 0) as pieces_of_phone,
       coalesce(sum(h.pieces) filter (where g.client_address = ?), 0) as pieces_of_address
     from order_group_hold h join order_group g on g.id = h.order_group_id
     where g.deleted_at is null and h.deleted_at is null and g.${open} and (g.phone = ? or g.client_address = ?)
     group by 1`,
    [phone, client_address, phone, client_address, phone, client_address]
  )
  return {
    orders_here: Number(counted?.orders_here ?? 0),
    orders_of_phone: Number(counted?.orders_of_phone ?? 0),
    expired_here: Number(counted?.expired_here ?? 0),
    orders_of_address: Number(counted?.orders_of_address ?? 0),
    mails_today: Number(counted?.mails_today ?? 0),
    pieces_of_phone: stocks.reduce((sum, { pieces_of_phone }) => sum + Number(pieces_of_phone), 0),
    pieces_of_address: stocks.reduce((sum, { pieces_of_address }) => sum + Number(pieces_of_address), 0),
    stocks: stocks.map(({ stock_id, by_phone, by_address }) => ({
      stock_id,
      by_phone: Number(by_phone),
      by_address: Number(by_address),
    })),
  }
}
