import { Client } from "pg"

/** A rule that holds at every moment; `sql` answers the rows that break it, so that an empty answer is the proof. */
export type Invariant = { name: string; meaning: string; sql: string }

/** Orders that stand: neither deleted nor cancelled. */
const live = `o.deleted_at is null and o.canceled_at is null and o.status <> 'canceled'`

/** I4, I5 and I6 of the marketplace's own database. */
const checkoutInvariants: Invariant[] = [
  {
    name: "I4 one order per cart and seller",
    meaning: "No cart has two orders of one seller.",
    sql: `select oc.cart_id, so.seller_id, count(*) as orders
      from "order" o join order_cart oc on oc.order_id = o.id and oc.deleted_at is null
      left join seller_seller_order_order so on so.order_id = o.id and so.deleted_at is null
      where o.deleted_at is null group by 1, 2 having count(*) > 1`,
  },
  {
    name: "I4 a completed cart has one order group",
    meaning:
      "Every cart that was ordered has exactly one order group that stands, and every such group a completed cart.",
    sql: `select coalesce(c.id, g.cart_id) as cart_id, g.id as order_group_id, g.state
      from (select * from cart where completed_at is not null and deleted_at is null) c
      full join (select * from order_group where state <> 'placing' and deleted_at is null) g on g.cart_id = c.id
      where c.id is null or g.id is null`,
  },
  {
    name: "I4 nothing of a checkout is left half done",
    meaning: "Every order is a part of a group that stands.",
    sql: `select o.id, p.order_group_id
      from "order" o left join order_group_part p on p.order_id = o.id and p.deleted_at is null
      left join order_group g on g.id = p.order_group_id and g.state <> 'placing'
      where o.deleted_at is null and g.id is null`,
  },
  {
    name: "I4 the parts add up to the group",
    meaning: "The amounts of a group's parts are its amount; a group that stands has parts.",
    sql: `select g.id, g.amount, sum(p.amount) as parts
      from order_group g left join order_group_part p on p.order_group_id = g.id and p.deleted_at is null
      where g.state <> 'placing' and g.deleted_at is null
      group by g.id, g.amount having coalesce(sum(p.amount), 0) <> g.amount`,
  },
  {
    name: "I4 the orders add up to the group",
    meaning: "Each order's total is its part, in whole VND.",
    sql: `select p.order_group_id, p.order_id, p.amount, s.totals->>'original_order_total' as order_total
      from order_group_part p join "order" o on o.id = p.order_id
      join order_summary s on s.order_id = o.id and s.version = 1 and s.deleted_at is null
      where p.deleted_at is null and ((s.totals->>'original_order_total')::numeric <> p.amount or p.amount <> trunc(p.amount))`,
  },
  {
    name: "I4 the group is what the cart said",
    meaning: "A group's amount is its cart's lines and shipping methods.",
    sql: `select g.id, g.amount, lines.total as lines, methods.total as shipping
      from order_group g
      left join lateral (select coalesce(sum(i.unit_price * i.quantity - coalesce(a.discount, 0)), 0) as total from cart_line_item i
        left join lateral (select sum(amount) as discount from cart_line_item_adjustment where item_id = i.id and deleted_at is null) a on true
        where i.cart_id = g.cart_id and i.deleted_at is null) lines on true
      left join lateral (select coalesce(sum(m.amount), 0) as total from cart_shipping_method m where m.cart_id = g.cart_id and m.deleted_at is null) methods on true
      where g.state <> 'placing' and g.deleted_at is null and g.amount <> lines.total + methods.total`,
  },
  {
    name: "I5 reserved within stock",
    meaning: "0 ≤ reserved ≤ stocked at every place.",
    sql: `select inventory_item_id, location_id, stocked_quantity, reserved_quantity from inventory_level
      where deleted_at is null and (reserved_quantity < 0 or reserved_quantity > stocked_quantity)`,
  },
  {
    name: "I5 reserved is the sum of its reservations",
    meaning: "What a level says is reserved is what its live reservations add up to.",
    sql: `select l.inventory_item_id, l.location_id, l.reserved_quantity, coalesce(sum(r.quantity), 0) as reservations
      from inventory_level l left join reservation_item r
        on r.inventory_item_id = l.inventory_item_id and r.location_id = l.location_id and r.deleted_at is null
      where l.deleted_at is null
      group by l.id, l.inventory_item_id, l.location_id, l.reserved_quantity having l.reserved_quantity <> coalesce(sum(r.quantity), 0)`,
  },
  {
    name: "I5 what is sold and not sent is reserved",
    meaning: "Every line of a live order whose stock is counted has its unsent pieces reserved.",
    sql: `select o.id as order_id, oi.item_id, oi.quantity - oi.fulfilled_quantity as unsent, coalesce(sum(r.quantity), 0) as reserved
      from "order" o join order_item oi on oi.order_id = o.id and oi.version = o.version and oi.deleted_at is null
      join order_line_item li on li.id = oi.item_id
      join product_variant v on v.id = li.variant_id and v.manage_inventory
      join product_variant_inventory_item vi on vi.variant_id = v.id and vi.deleted_at is null
      left join reservation_item r on r.line_item_id = li.id and r.inventory_item_id = vi.inventory_item_id and r.deleted_at is null
      where ${live}
      group by o.id, oi.item_id, oi.quantity, oi.fulfilled_quantity, vi.required_quantity
      having coalesce(sum(r.quantity), 0) <> (oi.quantity - oi.fulfilled_quantity) * vi.required_quantity`,
  },
  {
    name: "I5 nothing is reserved for nobody",
    meaning: "Every reservation of a line belongs to a live order.",
    sql: `select r.id, r.line_item_id, r.quantity from reservation_item r
      where r.deleted_at is null and r.line_item_id is not null and not exists (
        select 1 from order_item oi join "order" o on o.id = oi.order_id where oi.item_id = r.line_item_id and ${live})`,
  },
  {
    name: "I6 a paid group has all its money",
    meaning: "A group is paid if and only if each of its live orders is captured in full, once.",
    sql: `select g.id, g.state, p.order_id, p.amount, pc.captured_amount, paid.total as transactions
      from order_group g join order_group_part p on p.order_group_id = g.id and p.deleted_at is null
      join "order" o on o.id = p.order_id
      join payment_collection pc on pc.id = p.payment_collection_id
      left join lateral (select coalesce(sum(t.amount), 0) as total from order_transaction t
        where t.order_id = p.order_id and t.reference = 'capture' and t.deleted_at is null) paid on true
      where g.deleted_at is null and (
        (g.state = 'paid' and ${live} and (coalesce(pc.captured_amount, 0) <> p.amount or paid.total <> p.amount))
        or (g.state in ('placing', 'expired', 'canceled') and (coalesce(pc.captured_amount, 0) > 0 or paid.total > 0)))`,
  },
  {
    name: "I6 a closed group holds no live order",
    meaning: "The orders of an expired or cancelled group are cancelled.",
    sql: `select g.id, g.state, o.id as order_id, o.status from order_group g
      join order_group_part p on p.order_group_id = g.id and p.deleted_at is null join "order" o on o.id = p.order_id
      where g.state in ('expired', 'canceled') and ${live}`,
  },
]

/** Runs the rules on a database; answers those that are broken, with the first rows that break them. */
export async function brokenInvariants(
  databaseUrl: string
): Promise<{ name: string; meaning: string; rows: unknown[] }[]> {
  const client = new Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    const broken = []
    for (const { name, meaning, sql } of checkoutInvariants) {
      const { rows } = await client.query(sql)
      if (rows.length) broken.push({ name, meaning, rows: rows.slice(0, 5) })
    }
    return broken
  } finally {
    await client.end()
  }
}

/**
 * I6 across the two databases: a group is paid if and only if its intent received at least its amount. Groups that the
 * gateway has as paid and the marketplace does not know yet count as broken, so ask when the events have settled.
 */
export async function paidDifferently(
  databaseUrl: string,
  gatewayDatabaseUrl: string
): Promise<{ order_group_id: string; state: string; received: number | null }[]> {
  const [shop, gateway] = [
    new Client({ connectionString: databaseUrl }),
    new Client({ connectionString: gatewayDatabaseUrl }),
  ]
  await Promise.all([shop.connect(), gateway.connect()])
  try {
    const groups = await shop.query<{ id: string; state: string; amount: number; intent_id: string }>(
      `select id, state, amount, intent_id from order_group where state <> 'placing' and deleted_at is null`
    )
    const intents = await gateway.query<{ id: string; amount_received: string }>(
      `select id, amount_received from payment_intents`
    )
    const received = new Map(intents.rows.map((row) => [row.id, Number(row.amount_received)]))
    return groups.rows
      .filter((group) => (group.state === "paid") !== (received.get(group.intent_id) ?? 0) >= group.amount)
      .map((group) => ({
        order_group_id: group.id,
        state: group.state,
        received: received.get(group.intent_id) ?? null,
      }))
  } finally {
    await Promise.all([shop.end(), gateway.end()])
  }
}
