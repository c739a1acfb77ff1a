import type { Reversal, Review } from "@chophien/contract/staff/money"
import { type Bearer, type Placed, Shop } from "@chophien/test/kit/shop/shop"
import { mailsComing, mailsOf, paidOrder, reaches } from "../support/money-shop"
import { staffCall } from "../support/staff-call"

jest.setTimeout(300_000)

const tea = "che-shan Túi 100 g"
const to = { bank_bin: "970436", account_number: "1234567890", account_holder_name: "BUI THI MAI" }

let shop: Shop
let staff: Bearer
let seller: Bearer
beforeAll(async () => {
  shop = await Shop.start()
  staff = await shop.asStaff()
  seller = await shop.asMember("che@vidu.vn")
}, 300_000)
afterAll(() => shop?.stop())

const act = (path: string, body: object) =>
  staffCall<{ id: string }>(shop, "POST", `/admin/money/${path}`, body, staff)
const reviews = async () =>
  (await staffCall<{ reviews: Review[] }>(shop, "GET", "/admin/money", undefined, staff)).body.reviews
const reversals = async () =>
  (await staffCall<{ reversals: Reversal[] }>(shop, "GET", "/admin/money/reversals", undefined, staff)).body
    .reversals
const confirm = (id: string | undefined) =>
  shop.call<{ code?: string; order?: { on_hold: boolean } }>(
    "POST",
    `/seller/orders/${id}/confirm`,
    {},
    seller
  )

/** The bank takes an order's money back; answers when the order waits. */
async function takeBack(placed: Placed): Promise<Reversal> {
  await shop.atGateway("/v1/test_helpers/bank_reversals", {
    account_number: placed.order_group.payment?.qr?.account_number ?? "",
    amount: String(placed.order_group.amount),
    description: placed.order_group.payment?.qr?.transfer_code ?? "",
  })
  await shop.until(
    "the hold",
    () => shop.orderGroup(placed),
    ({ on_hold }) => on_hold
  )
  const found = (await reversals()).find(({ order }) => order.code === placed.order_group.code)
  if (!found) throw new Error("Staff see no reversal")
  return found
}

describe("an order whose money the bank takes back", () => {
  test("is stopped where it is, everybody hears why, and staff let it go on with a reason", async () => {
    const placed = await paidOrder(shop, { [tea]: 1 })
    const [order] = placed.order_group.orders
    const reversal = await takeBack(placed)
    expect(reversal).toMatchObject({
      amount: placed.order_group.amount,
      stopped_orders: [{ display_id: order?.display_id }],
    })
    expect((await reviews()).map(({ id }) => id)).not.toContain(reversal.id)

    expect(await confirm(order?.id)).toMatchObject({ status: 409, body: { code: "order_on_hold" } })
    expect(
      await shop.call<{ order: { on_hold: boolean } }>(
        "GET",
        `/seller/orders/${order?.id}`,
        undefined,
        seller
      )
    ).toMatchObject({ body: { order: { on_hold: true, state: "to_confirm" } } })
    expect(
      await shop.call(
        "POST",
        `/admin/orders/${order?.id}/fulfillments`,
        { items: [{ id: "ordli_1", quantity: 1 }] },
        staff
      )
    ).toMatchObject({ status: 409, body: { code: "order_on_hold" } })

    const held = await mailsComing(shop, `order-hold:held:${reversal.id}`)
    expect(held).toMatchObject([{ to: "mai@vidu.vn", data: { amount: placed.order_group.amount } }])
    expect(await mailsComing(shop, `seller-order-hold:held:${reversal.id}`)).toMatchObject([
      { to: "che@vidu.vn", data: { order_display_id: order?.display_id, is_held: true } },
    ])
    const toStaff = await mailsComing(shop, "staff-money:credit_reversed:")
    expect(toStaff.map(({ to }) => to)).toContain("trungtam@vidu.vn")

    const release = `reversals/${reversal.id}/release`
    expect(await act(release, {})).toMatchObject({ status: 400, body: { param: "reason" } })
    expect((await act(release, { reason: "Khách mang tiền mặt tới trung tâm" })).status).toBe(200)
    expect(await act(release, { reason: "Lần thứ hai" })).toMatchObject({
      status: 409,
      body: { code: "money_already_settled" },
    })
    expect(await act("reversals/rev_khongco/release", { reason: "Không có thật" })).toMatchObject({
      status: 404,
    })
    expect(
      await shop.sql("select released_by, release_reason from bank_reversal where id = $1", [reversal.id])
    ).toEqual([{ released_by: "trungtam@vidu.vn", release_reason: "Khách mang tiền mặt tới trung tâm" }])
    expect(await reversals()).toEqual([])
    expect((await reviews()).map(({ id }) => id)).not.toContain(reversal.id)
    expect((await shop.orderGroup(placed)).on_hold).toBe(false)
    expect((await confirm(order?.id)).status).toBe(200)
    expect(await mailsComing(shop, `seller-order-hold:resumed:${reversal.id}`)).toHaveLength(1)
  })

  test("goes on by itself when the money comes again, which then stays with it", async () => {
    const placed = await paidOrder(shop, { [tea]: 1 })
    const reversal = await takeBack(placed)
    await shop.pay(placed)
    const seen = await shop.until(
      "the end of the hold",
      () => shop.orderGroup(placed),
      ({ on_hold }) => !on_hold
    )
    expect(seen.money_back).toEqual([])
    expect(await mailsComing(shop, `order-hold:resumed:${reversal.id}`)).toHaveLength(1)
    const again = (await reviews()).find(({ order }) => order?.code === placed.order_group.code)
    expect(again).toMatchObject({ reason: "paid_again", acts: ["cover"] })
    expect((await act(`reviews/${again?.id}/cover`, { reason: "Khách chuyển lại" })).status).toBe(200)
    expect((await reviews()).filter(({ order }) => order?.code === placed.order_group.code)).toEqual([])
    expect(await act("reviews/rev_khongco/cover", { reason: "Không có thật" })).toMatchObject({ status: 404 })
    expect(
      await shop.gatewaySql("select state from reviews where payment_intent_id = $1", [
        placed.order_group.payment?.intent_id,
      ])
    ).toEqual([{ state: "resolved" }, { state: "resolved" }])
  })

  test("that is on its way already is told to staff and stops nothing", async () => {
    const placed = await paidOrder(shop, { [tea]: 1 })
    const id = placed.order_group.orders[0]?.id
    expect((await confirm(id)).status).toBe(200)
    const ship = { carrier: "GHN", tracking_number: "GYTEST01" }
    expect((await shop.call("POST", `/seller/orders/${id}/ship`, ship, seller)).status).toBe(200)
    const reversal = await takeBack(placed)
    expect(reversal.stopped_orders).toEqual([])
    expect(await mailsOf(shop, `order-hold:held:${reversal.id}`)).toEqual([])
    expect((await act(`reversals/${reversal.id}/release`, { reason: "Khách hẹn trả sau" })).status).toBe(200)
  })
})

describe("who paid too much", () => {
  test("is told how much, on the page and in the mail; the seller sees it; it goes back once, and is told when it is there", async () => {
    const placed = await paidOrder(shop, { [tea]: 1 }, { too_much: 34_000 })
    const { money_back } = await shop.until(
      "the money that goes back",
      () => shop.orderGroup(placed),
      (group) => group.money_back.length > 0
    )
    expect(money_back).toMatchObject([
      { cause: "too_much", state: "waiting", amount: 34_000, takes_account: true },
    ])
    expect(await mailsComing(shop, `order-paid:${placed.order_group.id}`)).toMatchObject([
      { data: { overpaid: 34_000 } },
    ])
    const own = () =>
      shop.call<{ order: { group_overpaid: number } }>(
        "GET",
        `/seller/orders/${placed.order_group.orders[0]?.id}`,
        undefined,
        seller
      )
    expect((await own()).body.order.group_overpaid).toBe(34_000)
    const review = (await reviews()).find(({ order }) => order?.code === placed.order_group.code)
    expect(review).toMatchObject({
      reason: "overpaid",
      amount: 34_000,
      order: { amount_returning: 34_000, amount_returned: 0 },
    })
    const reason = "Trả lại phần chuyển thừa"
    expect((await act(`reviews/${review?.id}/refund`, { ...to, reason })).status).toBe(200)
    const under_way = await shop.until(
      "the refund",
      () => shop.orderGroup(placed),
      (group) => group.money_back[0]?.state === "on_its_way"
    )
    expect(under_way.money_back).toMatchObject([{ cause: "too_much", amount: 34_000, takes_account: false }])
    const refund = under_way.money_back[0]?.id
    await shop.atGateway("/v1/vietqr/payout_batches", { author: "ketoan@vidu.vn" })
    const [transfer] = await shop.gatewaySql<{ transfer_code: string }>(
      "select transfer_code from outgoing_payments where object_id = $1",
      [refund]
    )
    await shop.atGateway("/v1/test_helpers/bank_debits", {
      account_number: placed.order_group.payment?.qr?.account_number ?? "",
      amount: "34000",
      description: transfer?.transfer_code ?? "",
    })
    const back = await shop.until(
      "the money's being back",
      () => shop.orderGroup(placed),
      (group) => group.money_back[0]?.state === "returned"
    )
    expect(back.money_back).toHaveLength(1)
    expect(await mailsComing(shop, `money-back:${refund}:returned`)).toMatchObject([
      { to: "mai@vidu.vn", data: { amount: 34_000 } },
    ])
    expect((await own()).body.order.group_overpaid).toBe(34_000)
  })

  test("after the order was paid is told by a mail of its own", async () => {
    const placed = await paidOrder(shop, { [tea]: 1 })
    await shop.pay(placed, 5_000)
    const { money_back } = await shop.until(
      "the second transfer",
      () => shop.orderGroup(placed),
      (group) => group.money_back.length > 0
    )
    expect(await mailsComing(shop, `money-back:${money_back[0]?.id}:too_much`)).toMatchObject([
      { data: { amount: 5_000 } },
    ])
  })
})

describe("a paid order that is wholly cancelled", () => {
  test("is cancelled for its shopper and for staff, who see what became of its money", async () => {
    const placed = await paidOrder(shop, { [tea]: 1 })
    const id = placed.order_group.orders[0]?.id
    expect((await shop.call("POST", `/admin/orders/${id}/cancel`, {}, staff)).status).toBe(200)
    const seen = await shop.until(
      "the refund",
      () => shop.orderGroup(placed),
      (group) => group.money_back.some(({ state }) => state === "needs_account")
    )
    expect(seen).toMatchObject({
      state: "canceled",
      paid_at: expect.any(String),
      amount_canceled: placed.order_group.amount,
      money_back: [{ cause: "canceled", amount: placed.order_group.amount, takes_account: true }],
    })
    const { body } = await staffCall<{ refunds: { id: string; order: object; asked_by: string | null }[] }>(
      shop,
      "GET",
      "/admin/money/refunds",
      undefined,
      staff
    )
    const refund = body.refunds.find(({ id: refund_id }) => refund_id === seen.money_back[0]?.id)
    expect(refund).toMatchObject({
      asked_by: "trungtam@vidu.vn",
      order: { state: "canceled", amount_returning: placed.order_group.amount },
    })
    const sellers = await shop.call<{ sellers: { id: string; handle: string }[] }>(
      "GET",
      "/admin/sellers?limit=50",
      undefined,
      staff
    )
    const lists = await Promise.all(
      sellers.body.sellers.map(({ id: seller_id }) =>
        staffCall<{ orders: { id: string; state: string; money_back: string | null }[] }>(
          shop,
          "GET",
          `/admin/sellers/${seller_id}/orders?limit=50`,
          undefined,
          staff
        )
      )
    )
    const listed = lists.flatMap((list) => list.body.orders).find((order) => order.id === id)
    expect(listed).toMatchObject({ state: "canceled", money_back: "returning" })
    expect(await mailsComing(shop, `money-back:${seen.money_back[0]?.id}:needs_account`)).toHaveLength(1)
    await reaches(shop, placed, "canceled")
  })
})

describe("a refund that the bank does not make", () => {
  test("is told to staff by mail, and to the shopper with where to name another account", async () => {
    const placed = await paidOrder(shop, { [tea]: 1 })
    const [payment] = await shop.sql<{ id: string }>(
      "select p.id from payment p join order_group_part g on g.payment_collection_id = p.payment_collection_id where g.order_group_id = $1",
      [placed.order_group.id]
    )
    expect(
      (
        await shop.call(
          "POST",
          `/admin/payments/${payment?.id}/refund`,
          { amount: 10_000, note: "Túi chè bị rách" },
          staff
        )
      ).status
    ).toBe(200)
    const { money_back } = await shop.until(
      "the refund",
      () => shop.orderGroup(placed),
      (group) => group.money_back.length > 0
    )
    const refund = money_back[0]?.id
    const reason = "Khách cho số tài khoản"
    expect((await act(`refunds/${refund}/account`, { ...to, reason })).status).toBe(200)
    await shop.atGateway("/v1/vietqr/payout_batches", { author: "ketoan@vidu.vn" })
    await shop.atGateway(`/v1/refunds/${refund}/mark_failed`, {
      author: "ketoan@vidu.vn",
      reason: "Ngân hàng báo sai số tài khoản",
    })
    const seen = await shop.until(
      "the failure",
      () => shop.orderGroup(placed),
      (group) => group.money_back[0]?.state === "failed"
    )
    expect(seen.money_back).toMatchObject([{ cause: "refund", amount: 10_000, takes_account: true }])
    expect((await mailsComing(shop, `staff-money:refund_failed:${refund}`)).map(({ to }) => to)).toContain(
      "trungtam@vidu.vn"
    )
    expect(await mailsComing(shop, `money-back:${refund}:failed`)).toHaveLength(1)
  })
})
