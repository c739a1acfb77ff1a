import { brokenInvariants } from "@chophien/test/kit/invariants"
import { type Placed, Shop } from "@chophien/test/kit/shop/shop"
import { staffCall } from "../support/staff-call"

jest.setTimeout(300_000)

type Review = {
  id: string
  amount: number
  reason: string
  acts: string[]
  order: { code: string; state: string; customer_name: string } | null
  bank: { description: string | null; payer: { account_number: string | null } }
}
type Flag = { id: string; note: string; order: { code: string } | null }
type Money = { reviews: Review[]; flags: Flag[]; has_more: boolean }

let shop: Shop
let staff: Record<string, string>
beforeAll(async () => {
  shop = await Shop.start()
  staff = await shop.asStaff()
}, 300_000)
afterAll(() => shop?.stop())

const money = async () => (await staffCall<Money>(shop, "GET", "/admin/money", undefined, staff)).body
const decide = (path: string, body: object, headers = staff) =>
  staffCall<{ id: string }>(shop, "POST", `/admin/money/${path}`, body, headers)
const acts = () =>
  shop.gatewaySql<{ act: string; author: string; reason: string }>(
    "select act, author, reason from acts order by seq desc limit 1"
  )
const to = { bank_bin: "970436", account_number: "1234567890", account_holder_name: "BUI THI MAI" }

/** A transfer nobody asked for, as the simulated bank tells of it. */
const stray = async (placed: Placed, amount: number, description: string) => {
  await shop.pay(placed, amount, description)
  return await shop.until("the review", money, ({ reviews }) =>
    reviews.some((review) => review.bank.description?.includes(description))
  )
}

describe("money that waits for a person", () => {
  let placed: Placed
  beforeAll(async () => {
    placed = (await shop.checkout(await shop.cart({ "che-shan Túi 500 g": 1 }))).body
  })

  test("is staff's alone to see", async () => {
    expect((await shop.call("GET", "/admin/money")).status).toBe(401)
    expect((await decide("reviews/rev_x/ignore", { reason: "Thử xem sao" }, {})).status).toBe(401)
  })

  test("without a code pays the order staff name, in their name and with their reason", async () => {
    const { amount, code } = placed.order_group
    const { reviews } = await stray(placed, amount, "chuyen tien mua che")
    const review = reviews.find(({ reason }) => reason === "no_code")
    expect(review).toMatchObject({ amount, acts: ["assign", "refund", "ignore"], order: null })
    const assign = `reviews/${review?.id}/assign`
    expect(await decide(assign, { order_code: code })).toMatchObject({
      status: 400,
      body: { code: "invalid_field", param: "reason", message: "Ô “Lý do” chưa được điền." },
    })
    expect(await decide(assign, { order_code: "KHONGCO1", reason: "Khách gửi ảnh biên lai" })).toMatchObject({
      status: 404,
      body: { code: "order_group_unknown" },
    })
    expect(
      (await decide(assign, { order_code: code.toLowerCase(), reason: "Khách gửi ảnh biên lai" })).status
    ).toBe(200)
    await shop.until(
      "the payment",
      () => shop.orderGroup(placed),
      ({ state }) => state === "paid"
    )
    expect(await acts()).toEqual([
      { act: "assign", author: "trungtam@vidu.vn", reason: "Khách gửi ảnh biên lai" },
    ])
    expect(await decide(assign, { order_code: code, reason: "Lần thứ hai" })).toMatchObject({ status: 409 })
    expect((await money()).reviews.map(({ id }) => id)).not.toContain(review?.id)
  })

  test("cannot be given to an order that waits for none, and may be left where it is", async () => {
    const { reviews } = await stray(placed, 50_000, "ung ho quy khuyen hoc")
    const review = reviews.find(({ bank }) => bank.description?.includes("khuyen hoc"))
    const refused = await decide(`reviews/${review?.id}/assign`, {
      order_code: placed.order_group.code,
      reason: "Nhầm đơn",
    })
    expect(refused).toMatchObject({
      status: 409,
      body: { code: "order_group_without_payment", param: "order_code" },
    })
    expect(
      (await decide(`reviews/${review?.id}/ignore`, { reason: "Tiền ủng hộ, không phải đơn hàng" })).status
    ).toBe(200)
    expect((await money()).reviews).toEqual([])
    expect(await decide(`reviews/${review?.id}/ignore`, { reason: "Tiền ủng hộ, lần hai" })).toMatchObject({
      status: 409,
      body: { code: "money_already_settled" },
    })
    expect(await decide("reviews/rev_khongco/ignore", { reason: "Không có thật" })).toMatchObject({
      status: 404,
      body: { code: "money_item_not_found" },
    })
  })

  test("that came after the order expired is shown with its order, and goes back to the payer", async () => {
    const late = (await shop.checkout(await shop.cart({ "che-shan Túi 100 g": 1 }))).body
    await shop.sql("update order_group set expires_at = now() where id = $1", [late.order_group.id])
    await shop.until(
      "the expiry",
      () => shop.orderGroup(late),
      ({ state }) => state === "expired",
      90_000
    )
    await shop.pay(late)
    const { reviews } = await shop.until("the review", money, (seen) => seen.reviews.length > 0)
    expect(reviews).toMatchObject([
      {
        // The shop gave the intent up at the gateway: for the gateway it was cancelled, its own time was not over.
        reason: "paid_after_cancel",
        amount: late.order_group.amount,
        order: { code: late.order_group.code, state: "expired", customer_name: "Bùi Thị Mai" },
      },
    ])
    const refund = `reviews/${reviews[0]?.id}/refund`
    expect(await decide(refund, { ...to, bank_bin: "97", reason: "Đơn đã hết hạn" })).toMatchObject({
      status: 400,
      body: { param: "bank_bin" },
    })
    expect(
      await decide(refund, { ...to, amount: late.order_group.amount + 1, reason: "Đơn đã hết hạn" })
    ).toMatchObject({
      status: 400,
      body: {
        code: "money_amount_too_large",
        param: "amount",
        message: "Số tiền lớn hơn phần còn lại của khoản này. Hãy ghi số nhỏ hơn.",
      },
    })
    expect((await decide(refund, { ...to, reason: "Đơn đã hết hạn, trả lại khách" })).status).toBe(200)
    expect((await money()).reviews).toEqual([])
    expect(
      await shop.gatewaySql("select state, account_number, amount::int as amount from outgoing_payments")
    ).toEqual([{ state: "pending", account_number: "1234567890", amount: late.order_group.amount }])
  })

  test("that was flagged in the shop stays on the list until somebody says what became of it", async () => {
    for (const id of ["evt_strange_1", "evt_strange_2"]) {
      await shop.sql(
        `insert into gateway_event (id, type, intent_id) values ($1, 'payment_intent.succeeded', 'pi_khac')`,
        [id]
      )
    }
    const { flags } = await shop.until("the flag", money, (seen) => seen.flags.length > 0)
    await shop.until(
      "the inbox",
      () => shop.sql<object>("select id from gateway_event where state = 'waiting'"),
      (rows) => rows.length === 0
    )
    expect(flags).toMatchObject([{ note: "Money for an intent without an order group", order: null }])
    expect((await decide(`flags/${flags[0]?.id}/resolve`, { reason: "Đã trả lại bằng tay" })).status).toBe(
      200
    )
    expect((await money()).flags).toEqual([])
    expect((await decide(`flags/${flags[0]?.id}/resolve`, { reason: "Lần thứ hai" })).status).toBe(404)
    expect(await shop.sql("select resolved_by, resolved_reason from money_flag")).toEqual([
      { resolved_by: "trungtam@vidu.vn", resolved_reason: "Đã trả lại bằng tay" },
    ])
  })

  test("of an order that staff cancelled before the shopper paid goes back, and the rest stays paid", async () => {
    const both = (await shop.checkout(await shop.cart({ "ga-den Con 1,3 kg": 1, "che-shan Túi 100 g": 1 })))
      .body
    const [kept, dropped] = both.order_group.orders
    expect((await shop.call("POST", `/admin/orders/${dropped?.id}/cancel`, {}, staff)).status).toBe(200)
    await shop.pay(both)
    await shop.until(
      "the payment",
      () => shop.orderGroup(both),
      ({ state }) => state === "paid"
    )
    const { flags } = await shop.until("the flag", money, (seen) => seen.flags.length > 0)
    expect(flags).toMatchObject([{ order: { code: both.order_group.code } }])
    await shop.sql("update gateway_event set state = 'waiting'")
    await shop.until(
      "a second look at every event",
      () => shop.sql<object>("select id from gateway_event where state = 'waiting'"),
      (rows) => rows.length === 0
    )
    expect((await money()).flags.map(({ id }) => id)).toEqual(flags.map(({ id }) => id))
    const refund = `flags/${flags[0]?.id}/refund`
    const reason = "Gian hàng hết hàng, trả lại phần đã hủy"
    expect(await decide(refund, { reason, account_number: "1234567890" })).toMatchObject({
      status: 400,
      body: { param: "bank_bin" },
    })
    expect(await decide(refund, { reason })).toMatchObject({
      status: 400,
      body: { code: "money_account_needed", param: "account_number" },
    })
    const answers = await Promise.all([
      decide(refund, { reason, ...to }),
      decide(refund, { reason, ...to, account_number: "99887766" }),
    ])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
    expect(
      await shop.gatewaySql(
        "select amount::int as amount from outgoing_payments where state = 'pending' order by created_at desc limit 1"
      )
    ).toEqual([{ amount: dropped?.total }])
    expect((await money()).flags).toEqual([])
    expect((await shop.orderGroup(both)).orders.find(({ id }) => id === kept?.id)?.state).toBe("paid")
    await shop.sql("update gateway_event set state = 'waiting'")
    await shop.until(
      "a third look",
      () => shop.sql<object>("select id from gateway_event where state = 'waiting'"),
      (rows) => rows.length === 0
    )
    expect((await money()).flags).toEqual([])
    expect(await brokenInvariants(shop.url)).toEqual([])
  })

  test("goes back once, though the process died before the flag closed and staff name another account", async () => {
    const [flag] = await shop.sql<{ id: string }>(
      "update money_flag set resolved_at = null where id = (select id from money_flag where resolved_at is not null order by resolved_at desc limit 1) returning id"
    )
    const before = await shop.gatewaySql("select id from outgoing_payments where state = 'pending'")
    expect(
      await decide(`flags/${flag?.id}/refund`, {
        reason: "Thử lại sau khi máy tắt",
        ...to,
        account_number: "5550001",
      })
    ).toMatchObject({ status: 409, body: { code: "money_already_settled" } })
    expect(await shop.gatewaySql("select id from outgoing_payments where state = 'pending'")).toEqual(before)
    expect((await money()).flags).toEqual([])
  })

  test("is flagged even when another worker had marked the group paid before the flag was seen", async () => {
    const both = (await shop.checkout(await shop.cart({ "ga-den Con 1,3 kg": 1, "che-shan Túi 100 g": 1 })))
      .body
    expect(
      (await shop.call("POST", `/admin/orders/${both.order_group.orders[1]?.id}/cancel`, {}, staff)).status
    ).toBe(200)
    await shop.pay(both)
    await shop.until(
      "the payment",
      () => shop.orderGroup(both),
      ({ state }) => state === "paid"
    )
    const intent = both.order_group.payment?.intent_id
    await shop.until("the flag", money, (seen) => seen.flags.length > 0)
    await shop.sql("delete from money_flag where intent_id = $1", [intent])
    await shop.sql("update gateway_event set state = 'waiting' where intent_id = $1", [intent])
    const again = await shop.until("the flag again", money, (seen) => seen.flags.length > 0)
    expect(again.flags).toMatchObject([
      {
        note: expect.stringContaining(String(both.order_group.orders[1]?.total)),
        order: { code: both.order_group.code },
      },
    ])
    expect(
      (await decide(`flags/${again.flags[0]?.id}/resolve`, { reason: "Khách muốn để lại làm từ thiện" }))
        .status
    ).toBe(200)
  })

  test("is not flagged when staff cancel an order that is paid: core gives its money back", async () => {
    const both = (await shop.checkout(await shop.cart({ "ga-den Con 1,3 kg": 1, "che-shan Túi 100 g": 1 })))
      .body
    await shop.pay(both)
    await shop.until(
      "the payment",
      () => shop.orderGroup(both),
      ({ state }) => state === "paid"
    )
    const canceled = await shop.call(
      "POST",
      `/admin/orders/${both.order_group.orders[1]?.id}/cancel`,
      {},
      staff
    )
    expect(canceled.status).toBe(200)
    await shop.sql("update gateway_event set state = 'waiting'")
    await shop.until(
      "another look",
      () => shop.sql<object>("select id from gateway_event where state = 'waiting'"),
      (rows) => rows.length === 0
    )
    expect((await money()).flags).toEqual([])
  })

  test("cannot arrive any more once staff cancelled every order: the code is gone", async () => {
    const dropped = (await shop.checkout(await shop.cart({ "che-shan Túi 100 g": 1 }))).body
    expect(
      (await shop.call("POST", `/admin/orders/${dropped.order_group.orders[0]?.id}/cancel`, {}, staff)).status
    ).toBe(200)
    const closed = await shop.until(
      "the end",
      () => shop.orderGroup(dropped),
      ({ state }) => state === "canceled"
    )
    expect(closed.payment?.qr).toBeNull()
    expect(await brokenInvariants(shop.url)).toEqual([])
  })

  test("cannot be seen or moved while the gateway is away, and says so", async () => {
    await shop.gateway?.kill("SIGKILL")
    expect(await staffCall(shop, "GET", "/admin/money", undefined, staff)).toMatchObject({
      status: 503,
      body: { code: "money_gateway_away" },
    })
    expect(await decide("reviews/rev_x/ignore", { reason: "Thử xem sao" })).toMatchObject({
      status: 503,
      body: { code: "money_gateway_away" },
    })
  })
})
