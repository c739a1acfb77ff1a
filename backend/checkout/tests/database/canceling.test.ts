import { type Bearer, type Placed, Shop } from "@chophien/test/kit/shop/shop"

jest.setTimeout(300_000)

let shop: Shop
let staff: Bearer
beforeAll(async () => {
  shop = await Shop.start()
  staff = await shop.asStaff()
}, 300_000)
afterAll(() => shop?.stop())

type Mail = { template: string; to: string; data: Record<string, unknown> }
/** The mails about some orders that are cancelled, or about a group that ran out. */
const mailsAbout = (...ids: string[]) =>
  shop.sql<Mail>(
    `select template, "to", data from outbox_mail
      where template in ('order-canceled', 'seller-order-canceled', 'order-expired') and dedupe_key ~ $1 order by template`,
    [ids.join("|")]
  )
const cancel = async (id: string | undefined) =>
  expect((await shop.call("POST", `/admin/orders/${id}/cancel`, {}, staff)).status).toBe(200)
const paid = async (goods: Record<string, number>): Promise<Placed> => {
  const placed = (await shop.checkout(await shop.cart(goods))).body
  await shop.pay(placed)
  await shop.until(
    "the payment",
    () => shop.orderGroup(placed),
    ({ state }) => state === "paid"
  )
  return placed
}

test("shopper and seller hear that a paid order is cancelled, once, and the page says what it cost", async () => {
  const placed = await paid({ "ga-den Con 1,3 kg": 1, "che-shan Túi 100 g": 1 })
  const [kept, gone] = placed.order_group.orders
  await cancel(gone?.id)
  const mails = await shop.until(
    "the mails",
    () => mailsAbout(gone?.id ?? ""),
    (rows) => rows.length >= 2
  )
  expect(mails.map(({ template }) => template)).toEqual(["order-canceled", "seller-order-canceled"])
  expect(mails[0]?.data).toMatchObject({ amount: gone?.total, sellers: [gone?.seller.name] })
  expect(mails[1]?.data).toMatchObject({ order_display_id: gone?.display_id })
  const seen = await shop.orderGroup(placed)
  expect(seen).toMatchObject({
    state: "paid",
    amount: placed.order_group.amount,
    amount_canceled: gone?.total,
  })
  expect(seen.orders.map(({ state, total, item_total }) => ({ state, total, item_total }))).toEqual([
    { state: "paid", total: kept?.total, item_total: kept?.item_total },
    { state: "canceled", total: gone?.total, item_total: gone?.item_total },
  ])

  // A cancellation whose event was lost is found by the job.
  await shop.sql("delete from outbox_mail where template in ('order-canceled', 'seller-order-canceled')")
  await shop.sql("update bookmark set reached_at = now() - interval '1 hour' where job = 'canceled-orders'")
  const again = await shop.until(
    "the mails",
    () => mailsAbout(gone?.id ?? ""),
    (rows) => rows.length >= 2
  )
  expect(again).toHaveLength(2)
})

test("a shopper who has not paid hears that staff cancelled the order, and no seller is bothered", async () => {
  const placed = (await shop.checkout(await shop.cart({ "che-shan Túi 100 g": 1 }))).body
  const [order] = placed.order_group.orders
  await cancel(order?.id)
  const mails = await shop.until(
    "the mail",
    () => mailsAbout(order?.id ?? ""),
    (rows) => rows.length > 0
  )
  expect(mails).toMatchObject([{ template: "order-canceled", data: { amount: 0 } }])
})

test("the mail about an order that ran out says what had come of it", async () => {
  const placed = (await shop.checkout(await shop.cart({ "che-shan Túi 100 g": 1 }))).body
  await shop.pay(placed, 1_000)
  await shop.until(
    "the part",
    () => shop.orderGroup(placed),
    ({ state }) => state === "partially_paid"
  )
  await shop.sql("update order_group set expires_at = now() where id = $1", [placed.order_group.id])
  const [mail] = await shop.until(
    "the mail",
    () => mailsAbout(placed.order_group.id),
    (rows) => rows.length > 0
  )
  expect(mail).toMatchObject({ template: "order-expired", data: { received: 1_000 } })
})
