import {
  confirmOrder,
  correctTracking,
  listOwnOrders,
  readOwnOrder,
  type SellerOrder,
  shipOrder,
} from "@chophien/contract/seller/orders"
import {
  correctTrackingForSeller,
  type FoundOrder,
  findOrders,
  listSellerOrders,
  readGroupOfOrder,
} from "@chophien/contract/staff/orders"
import { readOrderGroup } from "@chophien/contract/store/order-groups"
import { brokenInvariants } from "@chophien/test/kit/invariants"
import { type Bearer, type Placed, Shop } from "@chophien/test/kit/shop/shop"
import type { MedusaContainer } from "@medusajs/framework/types"
import { createPgConnection } from "@medusajs/framework/utils"
import { Client } from "pg"
import moveConfirmations from "../../src/migration-scripts/move-confirmations"
import { checked } from "../support/shop-answers"

jest.setTimeout(300_000)

const tea = "che-shan Túi 100 g"
const packet = "che-shan Túi 500 g"

type Mail = {
  dedupe_key: string
  data: {
    carrier: string | null
    tracking_number: string | null
    items: { title: string; quantity: number; total: number }[]
  }
}

let shop: Shop
let staff: Bearer
let seller: Bearer
beforeAll(async () => {
  shop = await Shop.start()
  staff = await shop.asStaff()
  seller = await shop.asMember("che@vidu.vn")
}, 300_000)
afterAll(() => shop?.stop())

const admin = <Body = object>(path: string, body: object = {}) =>
  shop.call<Body>("POST", `/admin/${path}`, body, staff)
const sells = async (path: string, body: object = {}) =>
  checked(
    path.endsWith("/ship") ? shipOrder : confirmOrder,
    await shop.call<{ order: SellerOrder }>("POST", `/seller/orders/${path}`, body, seller)
  )
const sellerOrder = async (id: string) =>
  checked(
    readOwnOrder,
    await shop.call<{ order: SellerOrder }>("GET", `/seller/orders/${id}`, undefined, seller)
  ).body.order
const mailsOf = (placed: Placed) =>
  shop.sql<Mail>(
    `select dedupe_key, data from outbox_mail where template = 'order-shipped' and data->>'group_code' = $1 order by created_at`,
    [placed.order_group.code]
  )

/** A paid order of the tea seller; confirmed, unless said otherwise. */
async function paidOrder(items: Record<string, number>, { confirm = true, email = "mai@vidu.vn" } = {}) {
  const placed: Placed = (await shop.checkout(await shop.cart(items, { email }))).body
  const id = placed.order_group.orders[0]?.id ?? ""
  await shop.pay(placed)
  await shop.until(
    "the payment",
    () => shop.orderGroup(placed),
    ({ state }) => state === "paid"
  )
  if (confirm) expect((await sells(`${id}/confirm`)).body.order.state).toBe("to_ship")
  return { placed, id }
}

/** Staff pack some of an order's lines in Medusa's own Admin; answers the parcel's id. */
async function pack(id: string, quantities: Record<string, number>): Promise<string> {
  const { items } = await sellerOrder(id)
  const [place] = await shop.sql<{ id: string }>(
    `select l.stock_location_id as id from seller_seller_stock_location_stock_location l join seller_seller_order_order o on o.seller_id = l.seller_id where o.order_id = $1`,
    [id]
  )
  const lines = items.flatMap((item) =>
    quantities[item.variant_title ?? ""]
      ? [{ id: item.id, quantity: quantities[item.variant_title ?? ""] }]
      : []
  )
  const answer = await admin<{ order: { id: string } }>(`orders/${id}/fulfillments`, {
    items: lines,
    location_id: place?.id,
  })
  expect(answer).toMatchObject({ status: 200 })
  const [parcel] = await shop.sql<{ id: string }>(
    `select f.id from fulfillment f join order_fulfillment o on o.fulfillment_id = f.id where o.order_id = $1 order by f.created_at desc limit 1`,
    [id]
  )
  return parcel?.id ?? ""
}

/** Staff hand a parcel over, with or without a tracking number, as Medusa's Admin sends it. */
async function handOver(id: string, parcel: string, tracking_number?: string): Promise<void> {
  const { items } = await sellerOrder(id)
  const labels = tracking_number ? [{ tracking_number, tracking_url: "#", label_url: "#" }] : []
  const answer = await admin(`orders/${id}/fulfillments/${parcel}/shipments`, {
    items: items.map(({ id, quantity }) => ({ id, quantity })),
    labels,
  })
  expect(answer).toMatchObject({ status: 200 })
}

const ship = { carrier: "Viettel Post", tracking_number: "VTP-REST" }

describe("an order of which staff shipped a part", () => {
  test("is still to ship; the seller ships the rest, and shopper and mails have both tracking codes", async () => {
    const { placed, id } = await paidOrder({ [tea]: 3, [packet]: 1 })
    await handOver(id, await pack(id, { "Túi 100 g": 2 }), "GHN-FIRST")

    expect(await sellerOrder(id)).toMatchObject({
      state: "to_ship",
      tracking: [{ number: "GHN-FIRST", url: null }],
    })
    expect((await shop.orderGroup(placed)).orders[0]).toMatchObject({
      state: "confirmed",
      tracking: [{ number: "GHN-FIRST", url: null }],
    })

    const shipped = await sells(`${id}/ship`, ship)
    expect(shipped).toMatchObject({
      status: 200,
      body: {
        order: {
          state: "shipped",
          tracking: [{ number: "GHN-FIRST" }, { carrier: "Viettel Post", number: "VTP-REST" }],
        },
      },
    })
    expect((await shop.orderGroup(placed)).orders[0]).toMatchObject({
      state: "shipped",
      tracking: [{ number: "GHN-FIRST" }, { number: "VTP-REST" }],
    })
    expect((await sells(`${id}/ship`, ship)).body.order.state).toBe("shipped")
    expect((await sells(`${id}/ship`, { ...ship, tracking_number: "VTP-OTHER" })).body).toMatchObject({
      code: "order_already_shipped",
    })

    const mails = await shop.until(
      "both mails",
      () => mailsOf(placed),
      (rows) => rows.length === 2
    )
    expect(
      mails.map(({ data: { carrier, tracking_number, items } }) => [
        carrier,
        tracking_number,
        items.map(({ quantity, total }) => [quantity, total]),
      ])
    ).toEqual([
      [null, "GHN-FIRST", [[2, 90_000]]],
      [
        "Viettel Post",
        "VTP-REST",
        expect.arrayContaining([
          [1, 45_000],
          [1, 180_000],
        ]),
      ],
    ])
    expect(await brokenInvariants(shop.url)).toEqual([])
  })

  test("and packed another, both not handed over, leaves with one number in one go", async () => {
    const { id } = await paidOrder({ [tea]: 3, [packet]: 1 })
    await pack(id, { "Túi 100 g": 1 })
    await pack(id, { "Túi 100 g": 1 })
    expect((await sellerOrder(id)).state).toBe("to_ship")
    expect((await sells(`${id}/ship`, ship)).body.order).toMatchObject({
      state: "shipped",
      tracking: [{ number: "VTP-REST" }],
    })
    const [unsent] = await shop.sql<{ left: number }>(
      `select sum(quantity - shipped_quantity)::int as left from order_item i join "order" o on o.id = i.order_id and o.version = i.version where o.id = $1`,
      [id]
    )
    expect(unsent?.left).toBe(0)
    expect(await brokenInvariants(shop.url)).toEqual([])
  })

  test("and then unpacked it: the seller ships all of it", async () => {
    const { id } = await paidOrder({ [tea]: 2 })
    const parcel = await pack(id, { "Túi 100 g": 2 })
    expect((await admin(`orders/${id}/fulfillments/${parcel}/cancel`)).status).toBe(200)
    expect(await sellerOrder(id)).toMatchObject({ state: "to_ship", tracking: [] })
    expect((await sells(`${id}/ship`, ship)).body.order).toMatchObject({
      state: "shipped",
      tracking: [{ number: "VTP-REST" }],
    })
    expect(await brokenInvariants(shop.url)).toEqual([])
  })

  test("is taken on first: what is left of it is to be confirmed", async () => {
    const { id } = await paidOrder({ [tea]: 2 }, { confirm: false })
    await handOver(id, await pack(id, { "Túi 100 g": 1 }))
    expect((await sellerOrder(id)).state).toBe("to_confirm")
    expect((await sells(`${id}/confirm`)).body.order.state).toBe("to_ship")
    expect((await sells(`${id}/ship`, ship)).body.order.state).toBe("shipped")
  })
})

describe("a tracking code that turns out wrong", () => {
  const correctedMails = (placed: Placed) =>
    shop.sql<{ template: string; to: string; data: { tracking_number: string } }>(
      `select template, "to", data from outbox_mail where template like '%tracking-corrected' and data->>'group_code' = $1 order by created_at, template`,
      [placed.order_group.code]
    )
  const correct = async (id: string, parcel_id: string, body: object) =>
    checked(
      correctTracking,
      await shop.call<{ order: SellerOrder }>(
        "POST",
        `/seller/orders/${id}/parcels/${parcel_id}/tracking`,
        body,
        seller
      )
    )

  test("as people type it is read, or refused with what to do", async () => {
    const { id } = await paidOrder({ [tea]: 1 })
    for (const [tracking_number, code] of [
      ["ngọc 12", "tracking_characters"],
      ["https://donhang.ghn.vn/", "tracking_address"],
      ["12", "tracking_too_short"],
    ])
      expect((await sells(`${id}/ship`, { ...ship, tracking_number })).body).toMatchObject({
        code,
        param: "tracking_number",
      })
    const bus = { carrier: "Xe khách hoặc tự giao", tracking_number: "xe 28F-012.34" }
    expect((await sells(`${id}/ship`, bus)).body.order).toMatchObject({
      state: "shipped",
      tracking: [{ number: "xe 28F-012.34" }],
    })
  })

  test("is corrected by the seller, then by staff: shopper and seller are told, and what stood there is kept", async () => {
    const { placed, id } = await paidOrder({ [tea]: 2 })
    const [parcel] = (await sells(`${id}/ship`, ship)).body.order.tracking
    const parcel_id = parcel?.parcel_id ?? ""
    const fixed = { carrier: "Giao Hàng Nhanh", tracking_number: "ghn 1234 5678" }
    for (let times = 0; times < 2; times += 1)
      expect((await correct(id, parcel_id, fixed)).body.order).toMatchObject({
        state: "shipped",
        tracking: [
          {
            carrier: "Giao Hàng Nhanh",
            number: "GHN12345678",
            url: "https://donhang.ghn.vn/?order_code=GHN12345678",
            corrected: [{ carrier: "Viettel Post", number: "VTP-REST", by: "seller" }],
          },
        ],
      })
    expect((await shop.orderGroup(placed)).orders[0]?.tracking).toMatchObject([
      { carrier: "Giao Hàng Nhanh", number: "GHN12345678" },
    ])

    const byStaff = checked(
      correctTrackingForSeller,
      await admin(`orders/${id}/parcels/${parcel_id}/tracking`, { ...fixed, tracking_number: "GHN87654321" })
    )
    expect(byStaff.body).toMatchObject({
      parcels: [
        {
          number: "GHN87654321",
          corrected: [{ number: "GHN12345678", by: "staff" }, { number: "VTP-REST" }],
        },
      ],
    })
    expect(
      (await correctedMails(placed)).map(({ template, to, data }) => [template, to, data.tracking_number])
    ).toEqual([
      ["tracking-corrected", "mai@vidu.vn", "GHN12345678"],
      ["seller-tracking-corrected", "che@vidu.vn", "GHN87654321"],
      ["tracking-corrected", "mai@vidu.vn", "GHN87654321"],
    ])
    expect(await brokenInvariants(shop.url)).toEqual([])
  })

  test("is nobody else's to correct, nor one of a parcel that has arrived", async () => {
    const { id } = await paidOrder({ [tea]: 1 })
    const [parcel] = (await sells(`${id}/ship`, ship)).body.order.tracking
    const path = `/seller/orders/${id}/parcels/${parcel?.parcel_id}/tracking`
    const stranger = await shop.asMember("ga@vidu.vn")
    expect((await shop.call("POST", path, ship, stranger)).status).toBe(404)
    expect((await correct(id, "ful_none", ship)).status).toBe(404)
    expect((await admin(`orders/${id}/fulfillments/${parcel?.parcel_id}/mark-as-delivered`)).status).toBe(200)
    expect(
      (await correct(id, parcel?.parcel_id ?? "", { ...ship, tracking_number: "VTP-2" })).body
    ).toMatchObject({
      code: "parcel_not_correctable",
    })
    expect((await sellerOrder(id)).tracking).toMatchObject([{ number: "VTP-REST", correctable: false }])
  })

  test("is found again by what the shopper says: code, phone, name, goods", async () => {
    const { placed, id } = await paidOrder({ [tea]: 1 })
    const find = async (q: string) =>
      (
        await shop.call<{ orders: SellerOrder[] }>(
          "GET",
          `/seller/orders?limit=50&q=${encodeURIComponent(q)}`,
          undefined,
          seller
        )
      ).body.orders.map((order) => order.id)
    const { recipient } = await sellerOrder(id)
    for (const q of [
      `#${placed.order_group.code.toLowerCase()}`,
      recipient?.phone.replace("+84", "0") ?? "",
      recipient?.name ?? "",
      "che shan",
    ])
      expect(await find(q)).toContain(id)
    expect(await find("không có đâu")).toEqual([])
  })
})

describe("staff look for an order", () => {
  const find = async (query: string) => {
    const answer = await shop.call<{ orders: FoundOrder[]; count: number }>(
      "GET",
      `/admin/order-search?limit=50&${query}`,
      undefined,
      staff
    )
    return checked(findOrders, answer).body.orders
  }

  test("by what the customer says, and see whose it is and what else was in the checkout", async () => {
    const placed: Placed = (await shop.checkout(await shop.cart({ [tea]: 1, "ga-den Con 1,3 kg": 1 }))).body
    const { code } = placed.order_group
    const ids = placed.order_group.orders.map(({ id }) => id).sort()
    for (const said of [code, `#${code.toLowerCase()}`, `Đơn ${code}`])
      expect((await find(`q=${encodeURIComponent(said)}`)).map(({ id }) => id).sort()).toEqual(ids)
    const [order] = await find(`q=${code}`)
    const { phone = "", customer_name = "", seller_id = "", display_id = 0 } = order ?? {}
    for (const said of [phone.replace("+84", "0"), customer_name, "che shan"])
      expect((await find(`q=${encodeURIComponent(said)}`)).map(({ id }) => id)).toEqual(
        expect.arrayContaining(said === "che shan" ? [] : [order?.id])
      )
    expect((await find("q=che+shan")).length).toBeGreaterThan(0)
    expect((await find(`q=${display_id}`)).map(({ id }) => id)).toEqual([order?.id])
    expect(await find(`q=${code}&state=shipped`)).toEqual([])
    expect((await find(`q=${code}&seller_id=${seller_id}`)).map(({ id }) => id)).toEqual([order?.id])
    expect(await find("q=kh%C3%B4ng+c%C3%B3+%C4%91%C3%A2u")).toEqual([])
    const group = await shop.call<{ order: FoundOrder; others: FoundOrder[] }>(
      "GET",
      `/admin/orders/${order?.id}/group`,
      undefined,
      staff
    )
    expect(checked(readGroupOfOrder, group).body).toMatchObject({
      order: { id: order?.id, group_code: code, seller_id },
      others: [{ id: ids.find((id) => id !== order?.id) }],
    })
    expect((await shop.call("GET", "/admin/orders/order_none/group", undefined, staff)).status).toBe(404)
  })
})

describe("staff narrow the list of orders", () => {
  test("by customer, by money and by state, each alone and all together; what fits nothing is an empty list", async () => {
    const placed: Placed = (await shop.checkout(await shop.cart({ [tea]: 2 }))).body
    const [{ id = "", total = 0 } = {}] = placed.order_group.orders
    const found = async (query: Record<string, string>) => {
      const answer = await shop.call<{ orders: FoundOrder[]; count: number }>(
        "GET",
        `/admin/order-search?${new URLSearchParams({ limit: "50", q: placed.order_group.code, ...query })}`,
        undefined,
        staff
      )
      return checked(findOrders, answer).body
    }
    const { orders } = await found({})
    const { customer_name = "", phone = "", state = "" } = orders[0] ?? {}
    expect(orders.map((order) => [order.id, order.total])).toEqual([[id, total]])
    const plain = customer_name.normalize("NFD").replace(/\p{M}/gu, "").replaceAll("đ", "d").toLowerCase()
    const fitting: Record<string, string>[] = [
      { customer: customer_name },
      { customer: plain },
      { customer: phone.replace("+84", "0") },
      { total_min: String(total), total_max: String(total) },
      { state },
      { customer: plain, total_min: String(total), state },
    ]
    for (const query of fitting) expect([query, (await found(query)).count]).toEqual([query, 1])
    const missing: Record<string, string>[] = [
      { customer: "không phải người này" },
      { customer: "0999999999" },
      { total_min: String(total + 1) },
      { total_max: String(total - 1) },
      { state: "shipped" },
      { seller_id: "sel_none" },
      { customer: plain, total_min: String(total + 1), state },
    ]
    for (const query of missing) expect([query, (await found(query)).orders]).toEqual([query, []])
  })
})

describe("an order that staff changed in the Admin", () => {
  test("is shipped without what they took out of it", async () => {
    const { placed, id } = await paidOrder({ [tea]: 3, [packet]: 1 })
    const { items } = await sellerOrder(id)
    const line = (title: string) => items.find((item) => item.variant_title === title)?.id
    expect((await admin("order-edits", { order_id: id })).status).toBe(200)
    expect((await admin(`order-edits/${id}/items/item/${line("Túi 500 g")}`, { quantity: 0 })).status).toBe(
      200
    )
    expect((await admin(`order-edits/${id}/items/item/${line("Túi 100 g")}`, { quantity: 2 })).status).toBe(
      200
    )
    expect((await admin(`order-edits/${id}/confirm`)).status).toBe(200)

    expect((await sellerOrder(id)).items).toMatchObject([
      { variant_title: "Túi 100 g", quantity: 2, total: 90_000 },
    ])
    expect((await sells(`${id}/ship`, ship)).body.order).toMatchObject({
      state: "shipped",
      items: [{ variant_title: "Túi 100 g", quantity: 2 }],
    })
    expect((await shop.orderGroup(placed)).orders[0]).toMatchObject({
      state: "shipped",
      items: [{ variant_title: "Túi 100 g", quantity: 2 }],
    })
    const mails = await shop.until(
      "the mail",
      () => mailsOf(placed),
      (rows) => rows.length > 0
    )
    expect(mails.map(({ data }) => data.items.map(({ quantity }) => quantity))).toEqual([[2]])
    expect(await brokenInvariants(shop.url)).toEqual([])
  })

  test("before it was paid stays as it was ordered: it is neither packed, edited nor called paid, and runs out of time whole", async () => {
    const placed: Placed = (await shop.checkout(await shop.cart({ [tea]: 1, "ga-den Con 1,3 kg": 1 }))).body
    const [id, other] = placed.order_group.orders.map((order) => order.id)
    const [{ line } = { line: "" }] = await shop.sql<{ line: string }>(
      "select item_id as line from order_item where order_id = $1",
      [id]
    )
    expect(await admin(`orders/${id}/fulfillments`, { items: [{ id: line, quantity: 1 }] })).toMatchObject({
      status: 409,
      body: { code: "order_awaits_payment" },
    })
    expect(await admin("order-edits", { order_id: id })).toMatchObject({
      status: 409,
      body: { code: "order_awaits_payment" },
    })
    expect(await admin(`orders/${other}/complete`)).toMatchObject({
      status: 409,
      body: { code: "order_awaits_payment" },
    })
    expect((await shop.call("POST", `/admin/orders/${id}/fulfillments`, {})).status).toBe(401)
    const [reserved] = await shop.sql<{ id: string }>(
      "select r.id from reservation_item r join order_item i on i.item_id = r.line_item_id where i.order_id = $1",
      [id]
    )
    expect(await admin(`reservations/${reserved?.id}`, { quantity: 0 })).toMatchObject({
      status: 409,
      body: { code: "reservation_of_order" },
    })
    const [collection] = await shop.sql<{ id: string }>(
      "select payment_collection_id as id from order_group_part where order_id = $1",
      [id]
    )
    expect(await admin(`payment-collections/${collection?.id}/mark-as-paid`, { order_id: id })).toMatchObject(
      { status: 409, body: { code: "order_paid_by_bank_only" } }
    )
    await shop.sql("update order_group set expires_at = now() where id = $1", [placed.order_group.id])
    await shop.until(
      "the expiry",
      () => shop.orderGroup(placed),
      ({ state }) => state === "expired",
      90_000
    )
    expect(await brokenInvariants(shop.url)).toEqual([])
  })
})

describe("two who act on one order at once", () => {
  /** Keeps everybody from writing into a table until `meanwhile` is done; what waits there is answered afterwards. */
  async function holding<T>(
    table: string,
    begin: () => Promise<T>,
    meanwhile: () => Promise<unknown>
  ): Promise<T> {
    const holder = new Client({ connectionString: shop.url })
    await holder.connect()
    await holder.query("begin")
    await holder.query(`lock table "${table}" in share mode`)
    const begun = begin()
    const waiting = `select 1 from pg_locks where not granted and relation = $1::regclass`
    await shop.until(
      `a write to ${table}`,
      () => shop.sql(waiting, [`"${table}"`]),
      (rows) => rows.length > 0
    )
    await meanwhile().finally(() => holder.end())
    return await begun
  }
  /** Time enough for a request that nothing holds back, and less than a statement may wait for a table. */
  const soon = <T>(request: Promise<T>) =>
    Promise.race([request, new Promise<void>((done) => setTimeout(done, 2_000))])

  test("seller ships while staff cancel: the parcel leaves and the money stays", async () => {
    const { placed, id } = await paidOrder({ [tea]: 2 })
    let canceling: ReturnType<typeof admin> | undefined
    const shipped = await holding(
      "fulfillment",
      () => sells(`${id}/ship`, ship),
      () => soon((canceling = admin(`orders/${id}/cancel`)))
    )
    expect(shipped).toMatchObject({ status: 200, body: { order: { state: "shipped" } } })
    expect((await canceling)?.status).toBe(400)
    expect((await shop.orderGroup(placed)).orders).toMatchObject([{ state: "shipped" }])
    expect(
      await shop.sql(
        "select 1 from refund r join payment p on p.id = r.payment_id join order_payment_collection o on o.payment_collection_id = p.payment_collection_id where o.order_id = $1",
        [id]
      )
    ).toEqual([])
    expect(await brokenInvariants(shop.url)).toEqual([])
  })
})

describe("a process that dies", () => {
  test("between parcel and mail has the shopper told of the parcel all the same", async () => {
    const { placed, id } = await paidOrder({ [tea]: 1 })
    const holder = new Client({ connectionString: shop.url })
    await holder.connect()
    await holder.query("begin")
    await holder.query("lock table outbox_mail in share mode")
    const cut = sells(`${id}/ship`, ship).then(
      () => "answered",
      () => "cut off"
    )
    // Other mails may wait too: it is this one's turn once the parcel is on its way.
    const waiting = `select 1 from fulfillment f join order_fulfillment o on o.fulfillment_id = f.id
      where o.order_id = '${id}' and f.shipped_at is not null and exists (select 1 from pg_locks l join pg_stat_activity a using (pid) where not l.granted and l.relation = 'outbox_mail'::regclass and a.query ilike 'insert into outbox_mail%')`
    await shop.until(
      "the mail's write",
      () => shop.sql(waiting),
      (rows) => rows.length > 0
    )
    await shop.backends[0]?.kill("SIGKILL")
    await holder.end()
    expect(await cut).toBe("cut off")
    await shop.startBackend(0)
    expect((await sellerOrder(id)).state).toBe("shipped")
    expect(
      await shop.until(
        "the mail",
        () => mailsOf(placed),
        (rows) => rows.length > 0
      )
    ).toHaveLength(1)
    expect((await sells(`${id}/ship`, ship)).body.order.state).toBe("shipped")
    expect(await mailsOf(placed)).toHaveLength(1)
  })
})

describe("who reads an order", () => {
  test("gets the one state of it, each in words that the contract has", async () => {
    const { placed, id } = await paidOrder({ [tea]: 1 }, { confirm: false })
    const [{ seller_id } = { seller_id: "" }] = await shop.sql<{ seller_id: string }>(
      "select seller_id from order_group_part where order_id = $1",
      [id]
    )
    const seen = async () => {
      const headers = { "x-order-token": placed.access_token }
      const path = `/store/order-groups/${placed.order_group.id}`
      const shopper = checked(readOrderGroup, await shop.call<Placed>("GET", path, undefined, headers))
      const own = checked(
        listOwnOrders,
        await shop.call<{ orders: SellerOrder[] }>("GET", "/seller/orders?limit=50", undefined, seller)
      )
      const staffs = checked(
        listSellerOrders,
        await shop.call<{ orders: SellerOrder[] }>(
          "GET",
          `/admin/sellers/${seller_id}/orders`,
          undefined,
          staff
        )
      )
      return [
        shopper.body.order_group.orders[0]?.state,
        own.body.orders.find((order) => order.id === id)?.state,
        staffs.body.orders.find((order) => order.id === id)?.state,
      ]
    }
    expect(await seen()).toEqual(["paid", "to_confirm", "to_confirm"])
    const [waiting] = await Promise.all([1, 2].map(() => sells(`${id}/confirm`)))
    expect(waiting?.body.order.group_code).toBe(placed.order_group.code)
    expect(await seen()).toEqual(["confirmed", "to_ship", "to_ship"])
    expect((await sells(`${id}/ship`, ship)).body.order.state).toBe("shipped")
    expect(await seen()).toEqual(["shipped", "shipped", "shipped"])
  })

  test("is told once who took it on, and when", async () => {
    const { id } = await paidOrder({ [tea]: 1 })
    expect(
      await shop.sql(
        `select m.email from order_confirmation c join member m on m.id = c.confirmed_by where c.order_id = $1`,
        [id]
      )
    ).toEqual([{ email: "che@vidu.vn" }])
    const { confirmed_at } = await sellerOrder(id)
    expect((await sells(`${id}/confirm`)).body.order.confirmed_at).toBe(confirmed_at)
    expect((await sells("order_of_nobody/confirm")).status).toBe(404)
  })
})

describe("orders that an earlier version confirmed in their metadata", () => {
  test("stay confirmed, by whom and when it says there, and their other metadata stays", async () => {
    const { id } = await paidOrder({ [tea]: 1 })
    const { id: edited } = await paidOrder({ [tea]: 1 })
    const { id: open } = await paidOrder({ [tea]: 1 }, { confirm: false })
    const setMetadata = (order: string, metadata: object) =>
      shop.sql(`update "order" set metadata = metadata || $2::jsonb where id = $1`, [
        order,
        JSON.stringify(metadata),
      ])
    const before = await shop.sql(`select metadata from "order" where id = $1`, [id])
    await shop.sql("delete from order_confirmation")
    await setMetadata(id, { confirmed_at: "2026-11-02T03:04:05.678Z", confirmed_by: "mem_1" })
    await setMetadata(edited, { confirmed_at: "đã gọi điện" })
    expect((await sellerOrder(id)).state).toBe("to_confirm")

    const database = createPgConnection({ clientUrl: shop.url })
    const container = { resolve: () => database } as unknown as MedusaContainer
    for (let run = 0; run < 2; run++) await moveConfirmations({ container })
    await database.destroy()

    expect(await sellerOrder(id)).toMatchObject({
      state: "to_ship",
      confirmed_at: "2026-11-02T03:04:05.678Z",
    })
    expect((await sellerOrder(edited)).state).toBe("to_ship")
    expect((await sellerOrder(open)).state).toBe("to_confirm")
    expect(
      await shop.sql("select order_id, confirmed_by from order_confirmation order by confirmed_by")
    ).toEqual([
      { order_id: id, confirmed_by: "mem_1" },
      { order_id: edited, confirmed_by: null },
    ])
    expect(await shop.sql(`select metadata from "order" where id = $1`, [id])).toEqual(before)
  })
})
