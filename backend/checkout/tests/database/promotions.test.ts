import type { Cart } from "@chophien/contract/store/cart"
import { brokenInvariants } from "@chophien/test/kit/invariants"
import { Shop } from "@chophien/test/kit/shop/shop"

jest.setTimeout(300_000)

const tea = "che-shan Túi 100 g"
const chicken = "ga-den Con 1,3 kg"

let shop: Shop
let staff: Record<string, string>
beforeAll(async () => {
  shop = await Shop.start({ backends: 2 })
  staff = await shop.asStaff()
}, 300_000)
afterAll(() => shop?.stop())

/** Staff make a promotion that applies by itself, as in the Admin. */
async function promote(code: string, application: object, more: object = {}): Promise<string> {
  const body = {
    code,
    type: "standard",
    status: "active",
    is_automatic: true,
    ...more,
    application_method: { target_type: "items", allocation: "across", currency_code: "vnd", ...application },
  }
  const { status, body: made } = await shop.call<{ promotion: { id: string } }>(
    "POST",
    "/admin/promotions",
    body,
    staff
  )
  expect(status).toBe(200)
  return made.promotion.id
}
/** A campaign that may be used so often. */
const campaign = (name: string, limit: number) => ({
  campaign: { name, campaign_identifier: name, budget: { type: "usage", limit } },
})
const end = (id: string) => shop.call("POST", `/admin/promotions/${id}`, { status: "inactive" }, staff)
const used = async (id: string) =>
  (
    await shop.sql<{ used: number }>(
      "select b.used::int as used from promotion p join promotion_campaign_budget b on b.campaign_id = p.campaign_id where p.id = $1",
      [id]
    )
  )[0]?.used
const viewed = async ({ id }: Cart) =>
  (await shop.call<{ cart: Cart }>("GET", `/store/carts/${id}/view`)).body.cart

describe("a promotion of staff's", () => {
  test("takes whole VND off each seller's order, also where Medusa computes fractions", async () => {
    const id = await promote("PHANLE", { type: "percentage", value: 3.333 })
    const cart = await shop.cart({ [chicken]: 1, [tea]: 1 })
    expect(cart.item_total).toBe(350_000 - 11_666 + 45_000 - 1_500)
    const placed = await shop.checkout(cart)
    expect(placed.status).toBe(201)
    expect(
      placed.body.order_group.orders.map((order) => order.total).reduce((sum, total) => sum + total, 0)
    ).toBe(placed.body.order_group.amount)
    expect(placed.body.order_group.orders.every((order) => Number.isInteger(order.total))).toBe(true)
    expect(await brokenInvariants(shop.url)).toEqual([])
    await end(id)
  })

  test("that ended in between is not given: the shopper is told the new total", async () => {
    const id = await promote("HETHAN", { type: "percentage", value: 10 })
    const cart = await shop.cart({ [tea]: 2 })
    expect(cart.item_total).toBe(81_000)
    await end(id)
    expect(await shop.checkout(cart)).toMatchObject({ status: 409, body: { code: "cart_changed" } })
    const now = await viewed(cart)
    expect(now.item_total).toBe(90_000)
    expect((await shop.checkout(now)).status).toBe(201)
  })

  test("for three uses is used three times by ten checkouts at once, and comes back when the orders expire", async () => {
    const id = await promote("BALAN", { type: "percentage", value: 10 }, campaign("ba-lan", 3))
    const carts: Cart[] = []
    for (let index = 0; index < 10; index++) carts.push(await shop.cart({ [tea]: 1 }))
    const answers = await Promise.all(carts.map((cart, index) => shop.checkout(cart, index % 2)))
    const placed = answers.filter(({ status }) => status === 201)
    expect(placed).toHaveLength(3)
    const refused = answers.filter(({ status }) => status !== 201)
    expect(
      refused.map(({ status, body }) => [status, /^(promotion_used_up|cart_changed)$/.test(body.code)])
    ).toEqual(refused.map(() => [409, true]))
    expect(await used(id)).toBe(3)
    expect(await brokenInvariants(shop.url)).toEqual([])

    await shop.sql("update order_group set expires_at = now() where id = any($1)", [
      placed.map(({ body }) => body.order_group.id),
    ])
    await shop.until(
      "the expiry",
      () => used(id),
      (uses) => uses === 0,
      90_000
    )
    expect((await shop.checkout(await shop.cart({ [tea]: 1 }))).status).toBe(201)
    expect(await used(id)).toBe(1)
    await end(id)
  })

  test("is given back by a checkout that fails, once", async () => {
    const id = await promote("MATMANG", { type: "percentage", value: 10 }, campaign("nam-lan", 5))
    const cart = await shop.cart({ [tea]: 1 })
    await shop.gateway?.kill("SIGKILL")
    expect((await shop.checkout(cart)).status).toBe(503)
    expect(await used(id)).toBe(0)
    await shop.startGateway()
    expect((await shop.checkout(cart)).status).toBe(201)
    expect(await used(id)).toBe(1)
    expect(await brokenInvariants(shop.url)).toEqual([])
  })
})
