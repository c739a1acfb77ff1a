import { runStatement, type SqlContext } from "@chophien/platform/run-statement"

/** An order group that waits for its money, with what it and its phone number hold. Amounts whole VND. */
export type UnpaidGroup = {
  id: string
  code: string
  customer_name: string
  phone: string
  amount: number
  created_at: Date
  /** Until when its goods are held: its time to pay, and the grace after it. */
  expires_at: Date
  holds: { title: string; pieces: number }[]
  phone_orders: number
  phone_pieces: number
  address_orders: number | null
}

type Numbers = "pieces" | "phone_orders" | "phone_pieces" | "all_rows"
type Row = Omit<UnpaidGroup, "phone_orders" | "phone_pieces" | "address_orders"> &
  Record<Numbers, string> & { address_orders: string | null }

/** A page of the order groups that wait for their money, those of the phone number that holds most first. */
export async function listUnpaid(
  context: SqlContext,
  { limit, offset }: { limit: number; offset: number }
): Promise<{ groups: UnpaidGroup[]; count: number }> {
  const rows = await runStatement<Row>(
    context,
    `with held as (
       select g.id, g.code, g.customer_name, g.phone, g.amount, g.created_at, g.client_address,
         g.expires_at + g.grace_ms * interval '1 millisecond' as expires_at,
         coalesce(sum(h.pieces), 0) as pieces,
         coalesce(jsonb_agg(jsonb_build_object('title', h.title, 'pieces', h.pieces) order by h.pieces desc, h.title)
           filter (where h.id is not null), '[]') as holds
       from order_group g left join order_group_hold h on h.order_group_id = g.id and h.deleted_at is null
       where g.state = 'awaiting_payment' and g.deleted_at is null
       group by g.id
     )
     select held.*,
       count(*) over (partition by phone) as phone_orders,
       sum(pieces) over (partition by phone) as phone_pieces,
       case when client_address is not null then count(*) over (partition by client_address) end as address_orders,
       count(*) over () as all_rows
     from held order by phone_pieces desc, phone, created_at limit ? offset ?`,
    [limit, offset]
  )
  return {
    groups: rows.map((row) => ({
      id: row.id,
      code: row.code,
      customer_name: row.customer_name,
      phone: row.phone,
      amount: Number(row.amount),
      created_at: new Date(row.created_at),
      expires_at: new Date(row.expires_at),
      holds: row.holds,
      phone_orders: Number(row.phone_orders),
      phone_pieces: Number(row.phone_pieces),
      address_orders: row.address_orders === null ? null : Number(row.address_orders),
    })),
    count: Number(rows[0]?.all_rows ?? 0),
  }
}
