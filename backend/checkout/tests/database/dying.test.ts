import type { Cart } from "@chophien/contract/store/cart"
import { brokenInvariants } from "@chophien/test/kit/invariants"
import { type Placed, Shop } from "@chophien/test/kit/shop/shop"
import { Client } from "pg"

jest.setTimeout(300_000)

let shop: Shop
let cart: Cart
beforeAll(async () => {
  shop = await Shop.start({ backends: 2 })
}, 300_000)
afterAll(() => shop?.stop())

/** Stops the first process dead in the middle of a checkout: `hold` makes it wait somewhere, `waiting` finds it there. */
async function dieWhere(hold: string, waiting: string, values: unknown[] = []): Promise<void> {
  const holder = new Client({ connectionString: shop.url })
  await holder.connect()
  try {
    await holder.query("begin")
    await holder.query(hold)
    const answer = shop.checkout(cart).then(
      () => "answered",
      () => "cut off"
    )
    await shop.until(
      "the checkout to wait",
      () => shop.sql(waiting, values),
      (rows) => rows.length > 0
    )
    await shop.backends[0]?.kill("SIGKILL")
    expect(await answer).toBe("cut off")
  } finally {
    await holder.end()
  }
}

/**
 * A lock on a table holds the checkout at its first write there, and there it dies. What it had written before stays as
 * it was. Where others write to the table as well, `write` is how the checkout's own statement begins.
 */
const dieAt = (table: string, write = "") =>
  dieWhere(
    `lock table "${table}" in share mode`,
    `select 1 from pg_locks l join pg_stat_activity a using (pid) where not l.granted and l.relation = $1::regclass and a.query ilike $2 || '%'`,
    [`"${table}"`, write]
  )

/** The checkout dies in its last statement, in which the parts of the group get their sessions. */
async function dieAsItOpens(): Promise<void> {
  await shop.sql(`create or replace function wait_to_open() returns trigger language plpgsql as $$
    begin perform pg_advisory_xact_lock(4711); return new; end $$`)
  await shop.sql(
    "create or replace trigger wait_to_open before update on order_group_part for each row execute function wait_to_open()"
  )
  await dieWhere(
    "select pg_advisory_xact_lock(4711)",
    "select 1 from pg_locks where not granted and locktype = 'advisory' and objid = 4711 and classid = 0"
  )
  await shop.sql("drop trigger wait_to_open on order_group_part")
}

const leftOver = () =>
  shop.sql<{ groups: number; orders: number; reservations: number; open: boolean }>(
    `select (select count(*)::int from order_group where cart_id = $1) as groups,
       (select count(*)::int from "order" o where o.deleted_at is null and o.id in
          (select order_id from order_group_part where cart_id = $1) or exists (select 1 from order_cart oc where oc.order_id = o.id and oc.cart_id = $1 and oc.deleted_at is null)) as orders,
       (select count(*)::int from reservation_item r where r.deleted_at is null and not exists (select 1 from order_item oi join order_group_part p on p.order_id = oi.order_id where oi.item_id = r.line_item_id)) as reservations,
       (select completed_at is null from cart where id = $1) as open`,
    [cart.id]
  )

const points = [
  "order_group",
  "cart_shipping_method",
  "order",
  "reservation_item",
  "payment_collection",
  "order_payment_collection",
  "payment_session",
  "order_group_part",
]

describe("a process killed in the middle of a checkout", () => {
  beforeEach(async () => {
    if (shop.backends[0]?.process.signalCode) await shop.startBackend(0)
    cart = await shop.cart({ "ga-den Con 1,3 kg": 1, "che-shan Túi 500 g": 2 }, { backend: 1 })
  })

  test.each(points)(
    "at its first write to %s: a retry at another process places the whole group",
    async (table) => {
      await dieAt(table)
      const retried = await shop.checkout(cart, 1)
      expect(retried.status).toBe(201)
      expect(retried.body.order_group.orders).toHaveLength(2)
      expect(await brokenInvariants(shop.url)).toEqual([])
    }
  )

  test("as the group opens: a retry at another process places the whole group", async () => {
    await dieAsItOpens()
    const retried = await shop.checkout(cart, 1)
    expect([retried.status, retried.body.order_group.orders.length]).toEqual([201, 2])
    expect(await brokenInvariants(shop.url)).toEqual([])
  })

  test("and nobody tries again: what it began is gone within a minute, and the cart can be ordered", async () => {
    await dieAsItOpens()
    await shop.until("the clearing up", leftOver, ([row]) => row?.groups === 0)
    expect(await leftOver()).toEqual([{ groups: 0, orders: 0, reservations: 0, open: true }])
    expect(await brokenInvariants(shop.url)).toEqual([])
    expect((await shop.checkout(cart, 1)).status).toBe(201)
  })

  test("after the group stood: the retry answers it, and its mail goes out all the same", async () => {
    await dieAt("outbox_mail", "insert into outbox_mail")
    const retried = await shop.checkout(cart, 1)
    expect(retried.status).toBe(200)
    const mails = () =>
      shop.sql<object>(`select 1 from outbox_mail where dedupe_key = $1`, [
        `order-placed:${retried.body.order_group.id}`,
      ])
    expect(await shop.until("the mail", mails, (rows) => rows.length > 0, 90_000)).toHaveLength(1)
  })

  test("or of its payment: the money is captured once by whoever comes next", async () => {
    const placed: Placed = (await shop.checkout(cart, 1)).body
    const holder = new Client({ connectionString: shop.url })
    await holder.connect()
    await holder.query(`begin`)
    await holder.query(`lock table order_transaction in share mode`)
    await shop.pay(placed)
    await shop.until(
      "the capture",
      () => shop.sql(`select 1 from pg_locks where not granted and relation = 'order_transaction'::regclass`),
      (rows) => rows.length > 0
    )
    await shop.backends[0]?.kill("SIGKILL")
    await shop.backends[1]?.kill("SIGKILL")
    await holder.end()
    await shop.startBackend(0)
    await shop.startBackend(1)
    await shop.until(
      "the payment",
      () => shop.orderGroup(placed, 1),
      (group) => group.state === "paid"
    )
    expect(await brokenInvariants(shop.url)).toEqual([])
  })
})
