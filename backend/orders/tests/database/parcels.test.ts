import type { Route } from "@chophien/contract"
import { checkAnswer } from "@chophien/contract/double/check-answer"
import { readOwnOrder, type SellerOrder, shipOrder } from "@chophien/contract/seller/orders"
import { brokenInvariants } from "@chophien/test/kit/invariants"
import { type Bearer, Shop } from "@chophien/test/kit/shop/shop"

jest.setTimeout(300_000)

const tea = "che-shan Túi 100 g"
const packet = "che-shan Túi 500 g"

let shop: Shop
let seller: Bearer
beforeAll(async () => {
  shop = await Shop.start()
  seller = await shop.asMember("che@vidu.vn")
}, 300_000)
afterAll(() => shop?.stop())

type Answered = { order: SellerOrder; code?: string }

async function asSeller(route: Route, method: "GET" | "POST", path: string, body?: object) {
  const answer = await shop.call<Answered>(method, `/seller/orders/${path}`, body, seller)
  expect(checkAnswer(route, answer.status, answer.body)).toEqual([])
  return answer
}
const ship = (id: string, tracking_number: string, items?: { id: string; quantity: number }[]) =>
  asSeller(shipOrder, "POST", `${id}/ship`, {
    carrier: "Viettel Post",
    tracking_number,
    ...(items ? { items } : {}),
  })
const read = async (id: string) => (await asSeller(readOwnOrder, "GET", id)).body.order

/** A confirmed order of three bags and one packet; its lines by what they are. */
async function confirmedOrder() {
  const { body: placed } = await shop.checkout(
    await shop.cart({ [tea]: 3, [packet]: 1 }, { email: "mai@vidu.vn" })
  )
  const id = placed.order_group.orders[0]?.id ?? ""
  await shop.pay(placed)
  await shop.until(
    "the payment",
    () => shop.orderGroup(placed),
    ({ state }) => state === "paid"
  )
  await shop.call("POST", `/seller/orders/${id}/confirm`, {}, seller)
  const { items } = await read(id)
  const line = (quantity: number) => items.find((item) => item.quantity === quantity)?.id ?? ""
  return { id, code: placed.order_group.code, bags: line(3), packet: line(1) }
}

it("sends an order in three parcels, and says each time what is left", async () => {
  const { id, code, bags, packet: one } = await confirmedOrder()
  const first = await ship(id, "VTP0000000001", [{ id: bags, quantity: 2 }])
  expect(first).toMatchObject({ status: 200, body: { order: { state: "to_ship" } } })
  const left = (order: SellerOrder) => Object.fromEntries(order.items.map((item) => [item.id, item.left]))
  expect(left(first.body.order)).toEqual({ [bags]: 1, [one]: 1 })
  expect(first.body.order.tracking).toMatchObject([{ number: "VTP0000000001", items: [{ quantity: 2 }] }])

  const second = await ship(id, "VTP0000000002", [{ id: one, quantity: 1 }])
  expect(left(second.body.order)).toEqual({ [bags]: 1, [one]: 0 })
  const last = await ship(id, "VTP0000000003")
  expect(last.body.order).toMatchObject({ state: "shipped" })
  expect(left(last.body.order)).toEqual({ [bags]: 0, [one]: 0 })
  expect(last.body.order.tracking.map(({ number }) => number)).toEqual([
    "VTP0000000001",
    "VTP0000000002",
    "VTP0000000003",
  ])
  const mails = await shop.sql<{ data: { items: { quantity: number }[] } }>(
    `select data from outbox_mail where template = 'order-shipped' and data->>'group_code' = $1 order by created_at`,
    [code]
  )
  expect(mails.map(({ data }) => data.items.map(({ quantity }) => quantity))).toEqual([[2], [1], [1]])
  expect(await brokenInvariants(shop.url)).toEqual([])
})

it("sends no piece twice: a repeat changes nothing, and what has left is refused", async () => {
  const { id, bags, packet: one } = await confirmedOrder()
  const items = [{ id: bags, quantity: 2 }]
  await ship(id, "VTP0000000011", items)
  const repeat = await ship(id, "vtp 0000 000 011", items)
  expect(repeat.body.order.tracking).toHaveLength(1)
  expect((await ship(id, "VTP0000000012", items)).body.code).toBe("pieces_not_left")
  expect((await ship(id, "VTP0000000012", [{ id: "ordli_01JNOBODY", quantity: 1 }])).body.code).toBe(
    "pieces_not_left"
  )
  const both = [
    { id: bags, quantity: 1 },
    { id: one, quantity: 1 },
  ]
  const answers = await Promise.all([ship(id, "VTP0000000013", both), ship(id, "VTP0000000014", both)])
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
  expect((await read(id)).state).toBe("shipped")
  expect(await brokenInvariants(shop.url)).toEqual([])
})

it("mails the members the shopper's code, and leads to the order", async () => {
  const { id, code } = await confirmedOrder()
  const mails = await shop.sql<{ data: { group_code: string; panel_url: string } }>(
    `select data from outbox_mail where template = 'seller-new-order' and dedupe_key like $1`,
    [`seller-new-order:${id}:%`]
  )
  expect(mails.length).toBeGreaterThan(0)
  for (const { data } of mails) {
    expect(data.group_code).toBe(code)
    expect(new URL(data.panel_url).pathname).toBe(`/sell/don-hang/${id}`)
  }
})
