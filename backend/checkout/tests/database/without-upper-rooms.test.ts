import { brokenInvariants, paidDifferently } from "@chophien/test/kit/invariants"
import { Shop } from "@chophien/test/kit/shop/shop"

jest.setTimeout(300_000)

let shop: Shop
beforeAll(async () => {
  shop = await Shop.start({ env: { ROOMS_LEFT_OUT: "orders,settlement" } })
}, 300_000)
afterAll(() => shop?.stop())

describe("a shop without the rooms above the checkout", () => {
  test("sells: cart, order, payment", async () => {
    const cart = await shop.cart({ "ga-den Con 1,3 kg": 1, "che-shan Túi 500 g": 2 })
    expect(cart).toMatchObject({ ready: true, problems: [] })
    const placed = await shop.checkout(cart)
    expect(placed.status).toBe(201)
    expect(placed.body.order_group.state).toBe("awaiting_payment")
    await shop.pay(placed.body)
    const paid = await shop.until(
      "the payment",
      () => shop.orderGroup(placed.body),
      ({ state }) => state === "paid"
    )
    expect(paid.orders.map(({ state }) => state)).toEqual(["paid", "paid"])
    expect(await brokenInvariants(shop.url)).toEqual([])
    expect(await paidDifferently(shop.url, shop.gatewayUrl)).toEqual([])
  })

  test("tells its shopper by mail, and each seller", async () => {
    const placed = (await shop.checkout(await shop.cart({ "che-shan Túi 100 g": 1 }))).body
    await shop.pay(placed)
    const mails = () =>
      shop.sql<{ template: string }>(
        "select template from outbox_mail where dedupe_key like '%' || $1 or dedupe_key like '%' || $2 || '%' order by template",
        [placed.order_group.id, placed.order_group.orders[0]?.id]
      )
    const queued = await shop.until("the mails", mails, (rows) => rows.length >= 3)
    expect(queued.map(({ template }) => template)).toEqual(["order-paid", "order-placed", "seller-new-order"])
  })

  test("finds the order again by code and phone number", async () => {
    const placed = (await shop.checkout(await shop.cart({ "che-shan Túi 100 g": 1 }))).body
    const found = await shop.call<{ order_group: { id: string } }>("POST", "/store/order-groups/lookup", {
      code: placed.order_group.code,
      phone: "0912 345 678",
    })
    expect(found).toMatchObject({ status: 200, body: { order_group: { id: placed.order_group.id } } })
  })

  test("has no route of theirs", async () => {
    const staff = await shop.asStaff()
    const seller = await shop.asMember("ga@vidu.vn")
    const urls = [
      { path: "/admin/money", headers: staff },
      { path: "/seller/orders", headers: seller },
    ]
    const statuses = await Promise.all(
      urls.map(
        async ({ path, headers }) => (await fetch(`${shop.backends[0]?.url}${path}`, { headers })).status
      )
    )
    expect(statuses).toEqual([404, 404])
  })
})
