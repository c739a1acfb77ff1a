import { readFileSync } from "node:fs"
import { join } from "node:path"
import { gunzipSync } from "node:zlib"
import { createDatabase, databaseUrl, type OwnDatabase } from "@chophien/test/kit/databases"
import { brokenInvariants, paidDifferently } from "@chophien/test/kit/invariants"
import { runProgram } from "@chophien/test/kit/processes"
import { type Bearer, type Placed, Shop } from "@chophien/test/kit/shop/shop"
import { Client } from "pg"

jest.setTimeout(600_000)

type Kept = {
  order_group: {
    id: string
    code: string
    amount: number
    payment: Placed["order_group"]["payment"]
    orders: { id: string; seller: string }[]
  }
  access_token: string
}
type Expected = Record<
  "unpaid" | "part" | "fresh" | "confirmed" | "shipped" | "canceled" | "givenUp",
  Kept
> & {
  cart: {
    id: string
    total: number
    parcels: { seller: string; option: string; price: number; titles: string[] }[]
  }
  states: Record<string, string>
  orders: number
  listings: string[]
}
type SellerOrder = { id: string; state: string; group_code: string; tracking: { number: string }[] }
type Cart = {
  id: string
  total: number | null
  ready: boolean
  parcels: {
    seller: { handle: string } | null
    shipping: { selected_id: string | null; price: number | null }
  }[]
}

const dumps = join(__dirname, "../../dumps")
const expected: Expected = JSON.parse(readFileSync(join(dumps, "expected.json"), "utf8"))
const tea = "htx-che-shan"

/** A database of its own with what a dump holds. */
async function load(name: "shop" | "gateway"): Promise<OwnDatabase> {
  const database = await createDatabase(`upgrade_${name}`)
  const client = new Client({ connectionString: database.url })
  await client.connect()
  try {
    await client.query(gunzipSync(readFileSync(join(dumps, `${name}.sql.gz`))).toString("utf8"))
  } finally {
    await client.end()
  }
  return database
}

/** The dump grows older with each day; what was still to be paid then is still to be paid now. */
async function asIfJustNow(shop: OwnDatabase, gateway: OwnDatabase): Promise<void> {
  const statements = {
    [shop.url]: [
      "update order_group set expires_at = now() + interval '1 day' where state = 'awaiting_payment'",
      "update cart set updated_at = now() where completed_at is null",
      "update cart_line_item set updated_at = now()",
    ],
    [gateway.url]: [
      "update payment_intents set expires_at = now() + interval '1 day' where status in ('requires_action', 'partially_funded')",
    ],
  }
  for (const [url, lines] of Object.entries(statements)) {
    const client = new Client({ connectionString: url })
    await client.connect()
    for (const line of lines) await client.query(line)
    await client.end()
  }
}

let shop: Shop
let staff: Bearer
let seller: Bearer
let before: { ledger: string; credits: string }

const ledger = async (database: string) => {
  const client = new Client({ connectionString: database })
  await client.connect()
  try {
    const { rows } = await client.query<{ ledger: string; credits: string }>(
      `select (select json_agg(t order by t.id)::text from (select id, amount from ledger_entries) t) as ledger,
              (select json_agg(t order by t.id)::text from (select id, amount from bank_transactions) t) as credits`
    )
    return rows[0] ?? { ledger: "", credits: "" }
  } finally {
    await client.end()
  }
}

beforeAll(async () => {
  const databases = { shop: await load("shop"), gateway: await load("gateway") }
  before = await ledger(databases.gateway.url)
  await asIfJustNow(databases.shop, databases.gateway)
  const env = { DATABASE_URL: databaseUrl(databases.shop.name), LOG_LEVEL: "error" }
  await runProgram(["node_modules/@medusajs/cli/cli.js", "db:migrate", "--execute-safe-links"], env)
  shop = await Shop.start({ databases, ttl_ms: 86_400_000 })
  staff = await shop.asStaff()
  seller = await shop.asMember("che@vidu.vn")
})
afterAll(() => shop?.stop())

const placed = (kept: Kept): Placed => kept as unknown as Placed
const group = (kept: Kept) => shop.orderGroup(placed(kept))
const sellerOrder = async (kept: Kept): Promise<SellerOrder | undefined> => {
  const id = kept.order_group.orders.find((order) => order.seller === tea)?.id
  return (await shop.call<{ order: SellerOrder }>("GET", `/seller/orders/${id}`, undefined, seller)).body
    .order
}

it("loses no order, no booking and no listing", async () => {
  const states = await shop.sql<{ code: string; state: string }>("select code, state from order_group")
  expect(Object.fromEntries(states.map(({ code, state }) => [code, state]))).toEqual(expected.states)
  expect(await shop.sql(`select id from "order"`)).toHaveLength(expected.orders)
  expect(await ledger(shop.gatewayUrl)).toEqual(before)
  expect(await brokenInvariants(shop.url)).toEqual([])
  expect(await paidDifferently(shop.url, shop.gatewayUrl)).toEqual([])
  const { body } = await shop.call<{ listings: { handle: string }[] }>("GET", "/store/catalogue/listings")
  expect(body.listings.map(({ handle }) => handle).sort()).toEqual(expected.listings)
})

it("shows each order as it stood, to shopper, seller and staff", async () => {
  expect((await group(expected.fresh)).state).toBe("paid")
  expect((await sellerOrder(expected.fresh))?.state).toBe("to_confirm")
  expect((await sellerOrder(expected.confirmed))?.state).toBe("to_ship")
  expect(await sellerOrder(expected.shipped)).toMatchObject({
    state: "shipped",
    tracking: [{ number: "VTP-OLD-1" }],
  })
  expect((await group(expected.shipped)).orders[0]).toMatchObject({
    state: "shipped",
    tracking: [{ number: "VTP-OLD-1" }],
  })
  expect((await sellerOrder(expected.canceled))?.state).toBe("canceled")
  expect((await group(expected.unpaid)).state).toBe("awaiting_payment")
  expect(await group(expected.part)).toMatchObject({ state: "partially_paid", amount_remaining: 148_000 })
  const { body } = await shop.call<object>("GET", "/admin/money", undefined, staff)
  expect(JSON.stringify(body)).toContain(expected.givenUp.order_group.code)
})

it("has the facts of its goods in rows of their own, word for word, and nothing of them is to be mended", async () => {
  type Facts = Record<string, unknown>
  const rows = await shop.sql<{ metadata: Facts; facts: Facts }>(
    `select p.metadata, to_jsonb(l) as facts from product p left join listing l on l.product_id = p.id
      where p.metadata ? 'ship_class'`
  )
  expect(rows).toHaveLength(expected.listings.length)
  for (const { metadata, facts } of rows) expect(facts).toMatchObject(metadata)
  expect(await shop.sql("select product_id from listing_fault")).toEqual([])
})

it("keeps an open cart with its chosen deliveries, which becomes an order", async () => {
  const { body } = await shop.call<{ cart: Cart }>("GET", `/store/carts/${expected.cart.id}/view`)
  const { cart } = body
  expect(cart).toMatchObject({ ready: true, total: expected.cart.total })
  expect(
    cart.parcels.map(({ seller, shipping }) => [seller?.handle, shipping.selected_id, shipping.price])
  ).toEqual(expected.cart.parcels.map(({ seller, option, price }) => [seller, option, price]))
  expect((await shop.checkout({ id: cart.id, total: cart.total })).status).toBe(201)
})

it("takes the money for what was not paid, whole and the rest", async () => {
  await shop.pay(placed(expected.unpaid))
  await shop.pay(placed(expected.part), 148_000)
  for (const kept of [expected.unpaid, expected.part]) {
    await shop.until(
      "the payment",
      () => group(kept),
      ({ state }) => state === "paid"
    )
  }
  expect((await sellerOrder(expected.unpaid))?.state).toBe("to_confirm")
})

it("goes on with orders that were paid before: confirm, ship, cancel", async () => {
  const idOf = (kept: Kept) => kept.order_group.orders.find((order) => order.seller === tea)?.id
  const sells = (id: string | undefined, act: string, body: object = {}) =>
    shop.call<{ order: SellerOrder }>("POST", `/seller/orders/${id}/${act}`, body, seller)
  const ship = { carrier: "Viettel Post", tracking_number: "VTP-NEW-1" }
  expect((await sells(idOf(expected.confirmed), "ship", ship)).body.order.state).toBe("shipped")
  expect((await sells(idOf(expected.fresh), "confirm")).body.order.state).toBe("to_ship")
  expect((await shop.call("POST", `/admin/orders/${idOf(expected.fresh)}/cancel`, {}, staff)).status).toBe(
    200
  )
  expect(await brokenInvariants(shop.url)).toEqual([])
  expect(await paidDifferently(shop.url, shop.gatewayUrl)).toEqual([])
})
