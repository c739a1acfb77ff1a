import { checkAnswer } from "@chophien/contract/double/check-answer"
import type { Review, StaffClaim } from "@chophien/contract/staff/money"
import { claimPayment, type OrderGroup, openRefundAccount } from "@chophien/contract/store/order-groups"
import { type Bearer, type Placed, Shop } from "@chophien/test/kit/shop/shop"
import { mailsComing, paidOrder, reaches } from "../support/money-shop"
import { staffCall } from "../support/staff-call"

jest.setTimeout(300_000)

const tea = "che-shan Túi 100 g"
const packet = "che-shan Túi 500 g"

let shop: Shop
let staff: Bearer
beforeAll(async () => {
  // What is tried here are claims, by one shopper of many orders.
  shop = await Shop.start({ backendEnv: { UNPAID_ORDERS_PER_PHONE: "50", UNPAID_MAILS_PER_DAY: "50" } })
  staff = await shop.asStaff()
}, 300_000)
afterAll(() => shop?.stop())

const act = (path: string, body: object) =>
  staffCall<{ id: string }>(shop, "POST", `/admin/money/${path}`, body, staff)
const reviews = async () =>
  (await staffCall<{ reviews: Review[] }>(shop, "GET", "/admin/money", undefined, staff)).body.reviews
const claims = async () =>
  (await staffCall<{ claims: StaffClaim[] }>(shop, "GET", "/admin/money/claims", undefined, staff)).body
    .claims

/** What a shopper says to have transferred now; held against the contract. */
async function says(placed: Placed, claim: object, token = placed.access_token) {
  const answer = await shop.call<{ order_group: OrderGroup }>(
    "POST",
    `/store/order-groups/${placed.order_group.id}/claims`,
    { amount: placed.order_group.amount, transferred_at: new Date().toISOString(), ...claim },
    { "x-order-token": token }
  )
  expect(checkAnswer(claimPayment, answer.status, answer.body)).toEqual([])
  return answer
}
const order = async (items: Record<string, number>) => (await shop.checkout(await shop.cart(items))).body

describe("a shopper whose bank lost the transfer's text", () => {
  test("says so; staff see it beside the money, and place it by hand; page and mail tell", async () => {
    const placed = await order({ [tea]: 1 })
    await shop.pay(placed, placed.order_group.amount, "chuyen tien")
    const [review] = await shop.until("the review", reviews, (rows) => rows.length > 0)
    expect(review).toMatchObject({
      reason: "no_code",
      likely_orders: [{ code: placed.order_group.code, amount: placed.order_group.amount }],
    })
    const said = await says(placed, { reference: "FT26326000001" })
    expect(said.body.order_group.claims).toMatchObject([
      { state: "open", amount: placed.order_group.amount, reference: "FT26326000001" },
    ])
    const [claim] = await claims()
    expect(claim).toMatchObject({
      order: { code: placed.order_group.code },
      likely_reviews: [{ id: review?.id, amount: placed.order_group.amount }],
    })
    expect((await mailsComing(shop, `staff-money:claim_opened:${claim?.id}`)).map(({ to }) => to)).toContain(
      "trungtam@vidu.vn"
    )
    expect((await shop.orderGroup(placed)).state).toBe("awaiting_payment")
    const assigned = await act(`reviews/${review?.id}/assign`, {
      order_code: placed.order_group.code,
      reason: "Khách gửi ảnh biên lai",
    })
    expect(assigned.status).toBe(200)
    const paid = await reaches(shop, placed, "paid")
    expect(paid).toMatchObject({ claims: [{ state: "placed" }], takes_claims: false })
    expect(await claims()).toEqual([])
    expect(await mailsComing(shop, `order-paid:${placed.order_group.id}`)).toHaveLength(1)
  })

  test("is told when there is no such money, with what to do; nothing is placed by its amount", async () => {
    const placed = await order({ [packet]: 1 })
    const other = await order({ [packet]: 1 })
    await shop.pay(other, other.order_group.amount, "mua che")
    await shop.until("the review", reviews, (rows) => rows.length > 0)
    await says(placed, {})
    const [claim] = await claims()
    expect((await shop.orderGroup(placed)).state).toBe("awaiting_payment")
    const close = `claims/${claim?.id}/close`
    expect(await act(close, { outcome: "not_found" })).toMatchObject({
      status: 400,
      body: { param: "reason" },
    })
    expect((await act(close, { outcome: "not_found", reason: "Sao kê không có khoản này" })).status).toBe(200)
    expect(await act(close, { outcome: "returned", reason: "Lần thứ hai" })).toMatchObject({
      status: 409,
      body: { code: "money_already_settled" },
    })
    expect((await shop.orderGroup(placed)).claims).toMatchObject([{ state: "not_found" }])
    expect(await mailsComing(shop, `payment-claim-closed:${claim?.id}`)).toMatchObject([
      { to: "mai@vidu.vn", data: { outcome: "not_found" } },
    ])
    expect(
      await shop.sql("select closed_by, close_reason from payment_claim where id = $1", [claim?.id])
    ).toEqual([{ closed_by: "trungtam@vidu.vn", close_reason: "Sao kê không có khoản này" }])
  })

  test("may say it three times at once and no more, of an order that takes money, at a time that can be", async () => {
    const placed = await order({ [packet]: 1 })
    const at = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString()
    expect(await says(placed, { transferred_at: at(60) })).toMatchObject({
      status: 400,
      body: { code: "claim_time_wrong", param: "transferred_at" },
    })
    expect(await says(placed, { transferred_at: "2020-01-01T00:00:00Z" })).toMatchObject({ status: 400 })
    expect(await says(placed, {}, "x".repeat(43))).toMatchObject({
      status: 404,
      body: { code: "order_not_found" },
    })
    const same = { transferred_at: at(0) }
    for (const _ of ["once", "twice"]) expect((await says(placed, same)).status).toBe(200)
    const answers = await Promise.all([10_000, 20_000, 30_000].map((amount) => says(placed, { amount })))
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 409])
    const { claims: open, takes_claims } = await shop.orderGroup(placed)
    expect(open).toHaveLength(3)
    expect(takes_claims).toBe(false)
    expect(await says(placed, { amount: 40_000 })).toMatchObject({
      status: 409,
      body: { code: "claims_too_many" },
    })
    const refusals = []
    for (let tried = 0; tried < 6; tried++) refusals.push((await says(placed, { amount: 50_000 })).status)
    expect(refusals).toContain(429)

    const paid = await paidOrder(shop, { [tea]: 1 })
    expect(await says(paid, {})).toMatchObject({ status: 409, body: { code: "claim_not_taken" } })
  })
})

describe("the page on which an account is named", () => {
  test("is refused for money that is not this order's", async () => {
    const placed = await order({ [tea]: 1 })
    const answer = await shop.call(
      "POST",
      `/store/order-groups/${placed.order_group.id}/refund-account`,
      { money_back_id: "rev_khac" },
      { "x-order-token": placed.access_token }
    )
    expect(checkAnswer(openRefundAccount, answer.status, answer.body)).toEqual([])
    expect(answer).toMatchObject({ status: 409, body: { code: "nothing_to_return" } })
  })
})

describe("another shop on the same gateway", () => {
  test("has its money, its reviews and its events to itself: nothing of it stands in this shop's queue", async () => {
    const own = { flags: await shop.sql("select id from money_flag"), reviews: await reviews() }
    const { id: account } = await shop.askGateway<{ id: string }>("/v1/accounts", {
      country: "VN",
      "business_profile[name]": "Chợ bên kia sông",
    })
    const { secret } = await shop.askGateway<{ secret: string }>("/v1/vietqr/api_keys", {
      name: "Chợ bên kia sông",
      account,
      "scopes[0]": "payment_intents:write",
    })
    const intent = await shop.askGateway<{
      id: string
      next_action: { vietqr_display_qr_code: { account_number: string; transfer_code: string } }
    }>(
      "/v1/payment_intents",
      {
        amount: "70000",
        currency: "vnd",
        confirm: "true",
        "allowed_payment_method_types[0]": "vietqr",
        "payment_method_data[type]": "vietqr",
      },
      secret
    )
    const { account_number, transfer_code: description } = intent.next_action.vietqr_display_qr_code
    await shop.atGateway("/v1/test_helpers/bank_credits", { account_number, amount: "75000", description })
    await shop.until(
      "the other shop's review",
      () => shop.gatewaySql("select id from reviews where payment_intent_id = $1", [intent.id]),
      (rows) => rows.length > 0
    )
    // What was sent after it has come: so it has come too, or never does.
    const placed = await order({ [tea]: 1 })
    await shop.pay(placed, placed.order_group.amount + 1_000)
    await shop.until(
      "this shop's own review",
      () => shop.orderGroup(placed),
      ({ money_back }) => money_back.length > 0
    )
    await shop.until(
      "the deliveries",
      () => shop.gatewaySql("select id from webhook_deliveries where state = 'pending'"),
      (rows) => rows.length === 0
    )
    expect(await shop.sql("select id from money_flag")).toEqual(own.flags)
    expect((await reviews()).filter(({ order }) => order?.code !== placed.order_group.code)).toEqual(
      own.reviews
    )
    expect(
      await shop.sql("select type from gateway_event where intent_id = $1 and type like 'payment_intent.%'", [
        intent.id,
      ])
    ).toEqual([])
    expect(await shop.sql("select id from gateway_review where intent_id = $1", [intent.id])).toEqual([])
  })
})
