import { createHmac } from "node:crypto"
import type { Cart } from "@chophien/contract/store/cart"
import { brokenInvariants, paidDifferently } from "@chophien/test/kit/invariants"
import { Shop } from "@chophien/test/kit/shop/shop"
import type { OrderGroupView } from "../../src/order-view/order-group-view"

jest.setTimeout(300_000)

let shop: Shop
beforeAll(async () => {
  shop = await Shop.start({ backends: 2 })
}, 300_000)
afterAll(() => shop?.stop())

const chicken = "ga-den Con 1,3 kg"
const tea = "che-shan Túi 500 g"
const lastTea = "che-cuoi Túi 200 g"

describe("a cart", () => {
  test("shows one parcel per seller, with the cheapest delivery chosen once the address is known", async () => {
    const cart = await shop.cart({ [chicken]: 2, [tea]: 1 })
    expect(cart.parcels.map((parcel) => [parcel.item_total, parcel.shipping.price])).toEqual([
      [700_000, 50_500],
      [180_000, 18_000],
    ])
    expect(cart).toMatchObject({
      ready: true,
      problems: [],
      total: 948_500,
      delivery: { phone: "+84912345678", commune_name: "Phường Việt Trì" },
    })
  })

  test("takes ten additions at once without losing one", async () => {
    const { id } = await shop.cart({})
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, index) => shop.add(id, tea, 1, index % 2))
    )
    expect(answers.map((answer) => answer.status)).toEqual(Array.from({ length: 10 }, () => 200))
    const { body } = await shop.call<{ cart: Cart }>("GET", `/store/carts/${id}/view`)
    expect(body.cart.parcels[0]?.items.map((item) => item.quantity)).toEqual([10])
  })

  test.each([
    ["a price of the caller's own", { quantity: 1, unit_price: 1 }, 400, "invalid_field"],
    ["half a piece", { quantity: 0.5 }, 400, "quantity_invalid"],
    ["a thousand pieces", { quantity: 1000 }, 400, "quantity_invalid"],
  ])("refuses %s", async (_what, body, status, code) => {
    const { id } = await shop.cart({})
    expect(
      await shop.call("POST", `/store/carts/${id}/items`, { variant_id: shop.variants[tea], ...body })
    ).toMatchObject({ status, body: { code } })
  })

  test("refuses more than there is and says how many are left", async () => {
    const { id } = await shop.cart({})
    const vi = await shop.add(id, lastTea, 2)
    expect(vi).toMatchObject({ status: 409, body: { code: "out_of_stock", param: "quantity" } })
    expect(vi.body.message).toContain("hiện còn 1")
    const en = await shop.call(
      "POST",
      `/store/carts/${id}/items`,
      { variant_id: shop.variants[lastTea], quantity: 2 },
      { "accept-language": "en" }
    )
    expect(en.body.message).toContain("1 left")
  })

  test.each([
    ["a number that is none", { phone: "12345" }, "invalid_phone"],
    ["a commune of another province", { commune_code: "00004" }, "commune_not_in_province"],
    ["a commune nobody knows", { commune_code: "99999" }, "unknown_commune"],
    ["no name", { name: "  " }, "name_missing"],
    ["an e-mail that is none", { email: "mai@" }, "invalid_email"],
    ["a street of a thousand letters", { address: "a".repeat(1000) }, "text_too_long"],
  ])("refuses %s in the address", async (_what, change, code) => {
    const { id } = await shop.cart({})
    const good = {
      name: "Mai",
      phone: "0912345678",
      province_code: "25",
      commune_code: "07900",
      address: "Số 5",
    }
    expect(await shop.call("POST", `/store/carts/${id}/delivery`, { ...good, ...change })).toMatchObject({
      status: 400,
      body: { code },
    })
  })

  test("says when fresh goods cannot reach the address, and cannot be ordered so", async () => {
    const { id } = await shop.cart({ [chicken]: 1 })
    const far = {
      name: "Mai",
      phone: "0912345678",
      province_code: "79",
      commune_code: "26740",
      address: "Số 5",
    }
    const { body } = await shop.call<{ cart: Cart }>("POST", `/store/carts/${id}/delivery`, far)
    if (body.cart.ready) return expect(body.cart.parcels[0]?.shipping.price).toBeGreaterThan(50_000)
    expect(body.cart.problems.map((problem) => problem.code)).toEqual(["unreachable_destination"])
    expect(await shop.checkout({ id, total: 1 })).toMatchObject({
      status: 409,
      body: { code: "unreachable_destination" },
    })
  })

  test("is one among many: an id that does not exist is not found", async () => {
    expect(await shop.call("GET", "/store/carts/cart_01NOBODY/view")).toMatchObject({
      status: 404,
      body: { code: "cart_expired" },
    })
  })
})

describe("a checkout", () => {
  test("makes one order per seller under one code and one QR, and pays both with one credit", async () => {
    const placed = await shop.checkout(await shop.cart({ [chicken]: 2, [tea]: 1 }))
    expect(placed.status).toBe(201)
    expect(placed.body.order_group).toMatchObject({
      state: "awaiting_payment",
      amount: 948_500,
      amount_remaining: 948_500,
    })
    expect(placed.body.order_group.orders.map((order) => order.total)).toEqual([750_500, 198_000])

    await shop.pay(placed.body, 948_000)
    const partly = await shop.until(
      "the first credit",
      () => shop.orderGroup(placed.body),
      (group) => group.state === "partially_paid"
    )
    expect(partly).toMatchObject({ amount_remaining: 500, amount_received: 948_000 })
    await shop.pay(placed.body, 500)
    const paid = await shop.until(
      "the payment",
      () => shop.orderGroup(placed.body),
      (group) => group.state === "paid"
    )
    expect(paid.orders.map((order) => order.state)).toEqual(["paid", "paid"])
    const mails = await shop.sql<{ template: string }>(
      `select template from outbox_mail where dedupe_key like $1 order by 1`,
      [`%${paid.id}%`]
    )
    expect(mails.map((mail) => mail.template)).toEqual(["order-paid", "order-placed"])
    const toSellers = await shop.sql(
      `select 1 from outbox_mail where template = 'seller-new-order' and dedupe_key like any($1)`,
      [paid.orders.map((order) => `%${order.id}%`)]
    )
    expect(toSellers).toHaveLength(2)
  })

  test("names the delivery in the language of whoever looks, not of whoever ordered", async () => {
    const placed = (await shop.checkout(await shop.cart({ "ga-den Con 1,3 kg": 1 }))).body
    expect(placed.order_group.orders.map(({ shipping_name }) => shipping_name)).toEqual(["Giao hàng lạnh"])
    const headers = { "x-order-token": placed.access_token, "accept-language": "en-GB,en" }
    const { body } = await shop.call<{ order_group: OrderGroupView }>(
      "GET",
      `/store/order-groups/${placed.order_group.id}`,
      undefined,
      headers
    )
    expect(body.order_group.orders.map(({ shipping_name }) => shipping_name)).toEqual(["Cold delivery"])
    const cart = (
      await shop.call<{ cart: Cart }>(
        "GET",
        `/store/carts/${(await shop.cart({ "ga-den Con 1,3 kg": 1 })).id}/view`,
        undefined,
        headers
      )
    ).body.cart
    expect(cart.parcels.flatMap(({ shipping }) => shipping.options.map(({ name }) => name))).toEqual([
      "Cold delivery",
    ])
  })

  test("asked ten times at once from two processes places once and answers the same group", async () => {
    const cart = await shop.cart({ [chicken]: 1, [tea]: 1 })
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, index) => shop.checkout(cart, index % 2))
    )
    expect(answers.map((answer) => answer.status).sort()).toEqual([
      ...Array.from({ length: 9 }, () => 200),
      201,
    ])
    expect(
      new Set(answers.map((answer) => `${answer.body.order_group.id} ${answer.body.access_token}`)).size
    ).toBe(1)
  })

  test("refuses a total that is not the shopper's, and places nothing", async () => {
    const cart = await shop.cart({ [tea]: 1 })
    expect(await shop.checkout({ id: cart.id, total: 1000 })).toMatchObject({
      status: 409,
      body: { code: "cart_changed" },
    })
    expect(await shop.sql(`select 1 from order_group where cart_id = $1`, [cart.id])).toEqual([])
    expect((await shop.checkout(cart)).status).toBe(201)
  })

  test("refuses the goods of a seller suspended in between, by name", async () => {
    const cart = await shop.cart({ [chicken]: 1 })
    await shop.sql(`update seller set status = 'suspended' where handle = $1`, [
      cart.parcels[0]?.seller.handle,
    ])
    const refused = await shop.checkout(cart)
    await shop.sql(`update seller set status = 'active'`)
    expect(refused).toMatchObject({ status: 409, body: { code: "seller_unavailable" } })
    expect(refused.body.message).toContain("HTX Gà đen Pà Cò")
  })

  test("refuses the goods of a seller that takes a break, and sells them once it is over", async () => {
    const cart = await shop.cart({ [chicken]: 1 })
    const pause = (from: string | null, to: string | null) =>
      shop.sql(`update seller set paused_from = $1, paused_to = $2 where handle = $3`, [
        ...[from, to],
        cart.parcels[0]?.seller.handle,
      ])
    await pause("2026-01-01", "2999-12-30")
    const refused = await shop.checkout(cart)
    await pause("2026-01-01", "2026-01-02")
    expect(refused).toMatchObject({ status: 409, body: { code: "seller_paused" } })
    expect(refused.body.message).toContain("31/12/2999")
    expect((await shop.checkout(cart)).status).toBe(201)
    await pause(null, null)
  })

  test("leaves nothing behind when the gateway is down, and works once it is back", async () => {
    const cart = await shop.cart({ [tea]: 3 })
    await shop.gateway?.kill("SIGKILL")
    const refused = await shop.checkout(cart)
    expect(refused).toMatchObject({ status: 503, body: { code: "payment_unavailable" } })
    expect(
      await shop.sql(
        `select 1 from order_group where cart_id = $1 union all select 1 from order_cart where cart_id = $1 and deleted_at is null`,
        [cart.id]
      )
    ).toEqual([])
    expect(await brokenInvariants(shop.url)).toEqual([])
    await shop.startGateway()
    expect((await shop.checkout(cart)).status).toBe(201)
  })

  test("of 50 buyers of the last piece at two processes, one gets it and 49 are told so", async () => {
    const carts: Cart[] = []
    while (carts.length < 50) {
      carts.push(
        ...(await Promise.all([0, 1].map((backend) => shop.cart({ [lastTea]: 1 }, { email: "", backend }))))
      )
    }
    // Whom the crowd keeps waiting for too long is asked to try again, and does.
    const press = async (cart: Cart, backend: number) => {
      let answer = await shop.checkout(cart, backend)
      while (answer.status === 503) answer = await shop.checkout(cart, backend)
      return answer
    }
    const answers = await Promise.all(carts.map((cart, index) => press(cart, index % 2)))
    const outcomes = Object.groupBy(answers, ({ status, body }) => `${status} ${body.code ?? "ordered"}`)
    expect(Object.entries(outcomes).map(([outcome, each]) => [outcome, each?.length])).toEqual(
      expect.arrayContaining([
        ["201 ordered", 1],
        ["409 out_of_stock", 49],
      ])
    )
    expect(await brokenInvariants(shop.url)).toEqual([])
  }, 600_000)
})

describe("what is closed", () => {
  test("core's own ways to an order and to its address", async () => {
    const cart = await shop.cart({ [tea]: 1 })
    const placed = await shop.checkout(cart)
    const order = placed.body.order_group.orders[0]?.id
    const closed = await Promise.all([
      shop.call("POST", `/store/carts/${cart.id}/complete`, {}),
      shop.call("POST", `/store/carts/${cart.id}/line-items`, {
        variant_id: shop.variants[tea],
        quantity: 1,
      }),
      shop.call("GET", `/store/carts/${cart.id}`),
      shop.call("POST", "/store/payment-collections", { cart_id: cart.id }),
      shop.call("GET", `/store/orders/${order}`),
      shop.call("POST", "/store/returns", { order_id: order, items: [] }),
    ])
    expect(closed.map((answer) => [answer.status, answer.body.code])).toEqual(
      closed.map(() => [404, "not_found"])
    )
  })

  test("an order group, to whoever lacks its token or its phone number", async () => {
    const placed = await shop.checkout(await shop.cart({ [tea]: 1 }))
    const { id, code } = placed.body.order_group
    const answers = await Promise.all([
      shop.call("GET", `/store/order-groups/${id}`),
      shop.call("GET", `/store/order-groups/${id}`, undefined, { "x-order-token": "x".repeat(43) }),
      shop.call("GET", "/store/order-groups/og_01NOBODY", undefined, {
        "x-order-token": placed.body.access_token,
      }),
      shop.call("POST", "/store/order-groups/lookup", { code, phone: "0987654321" }),
      shop.call("POST", "/store/order-groups/lookup", { code: "XXXXXXXX", phone: "0912345678" }),
    ])
    expect(new Set(answers.map((answer) => JSON.stringify([answer.status, answer.body]))).size).toBe(1)
    const found = await shop.call<{ access_token: string }>("POST", "/store/order-groups/lookup", {
      code: ` ${code.toLowerCase()} `,
      phone: "0912.345.678",
    })
    expect(found).toMatchObject({ status: 200, body: { access_token: placed.body.access_token } })
  })

  test("a look-up, after twenty guesses at one phone number", async () => {
    const guesses = []
    for (let index = 0; index < 21; index++)
      guesses.push(
        await shop.call("POST", "/store/order-groups/lookup", { code: `GUESS${index}`, phone: "0911111111" })
      )
    expect(guesses.map((guess) => guess.status)).toEqual([...Array.from({ length: 20 }, () => 404), 429])
  })
})

describe("an event of the gateway", () => {
  const payload = (id: string, intent: string) =>
    JSON.stringify({
      id,
      object: "event",
      type: "payment_intent.succeeded",
      data: { object: { id: intent, object: "payment_intent", metadata: {} } },
    })
  const sign = (body: string, secret: string, age_s = 0) => {
    const t = Math.floor(Date.now() / 1000) - age_s
    return `t=${t},v1=${createHmac("sha256", secret).update(`${t}.${body}`).digest("hex")}`
  }
  const send = async (body: string, signature: string) =>
    (
      await fetch(`${shop.backends[0]?.url}/hooks/vietqr`, {
        method: "POST",
        headers: { "content-type": "application/json", "stripe-signature": signature },
        body,
      })
    ).status

  test("that is forged, old or changed leaves no row", async () => {
    const body = payload("evt_forged", "pi_forged")
    const right = sign(body, "whsec_chophien_development")
    expect(await send(body, sign(body, "whsec_another"))).toBe(400)
    expect(await send(body, sign(body, "whsec_chophien_development", 3600))).toBe(400)
    expect(await send(body.replace("pi_forged", "pi_changed"), right)).toBe(400)
    expect(await shop.sql(`select 1 from gateway_event where id = 'evt_forged'`)).toEqual([])
  })

  test("that says paid while the gateway does not, moves nothing", async () => {
    const placed = await shop.checkout(await shop.cart({ [tea]: 1 }))
    const body = payload("evt_liar", placed.body.order_group.payment?.intent_id ?? "")
    expect(await send(body, sign(body, "whsec_chophien_development"))).toBe(200)
    await shop.until(
      "the event",
      () => shop.sql<{ state: string }>(`select state from gateway_event where id = 'evt_liar'`),
      ([row]) => row?.state === "done"
    )
    expect((await shop.orderGroup(placed.body)).state).toBe("awaiting_payment")
  })

  test("delivered twenty times at once captures once", async () => {
    const placed = await shop.checkout(await shop.cart({ [chicken]: 1, [tea]: 1 }))
    await shop.pay(placed.body)
    const intent = placed.body.order_group.payment?.intent_id ?? ""
    const statuses = await Promise.all(
      Array.from({ length: 20 }, (_, index) => {
        const body = payload(`evt_repeat_${index % 5}`, intent)
        return send(body, sign(body, "whsec_chophien_development"))
      })
    )
    expect(new Set(statuses)).toEqual(new Set([200]))
    await shop.until(
      "the payment",
      () => shop.orderGroup(placed.body),
      (group) => group.state === "paid"
    )
    await shop.until(
      "the inbox",
      () => shop.sql<object>(`select id from gateway_event where state = 'waiting'`),
      (rows) => rows.length === 0
    )
    expect(await brokenInvariants(shop.url)).toEqual([])
    expect(await paidDifferently(shop.url, shop.gatewayUrl)).toEqual([])
  })
})
