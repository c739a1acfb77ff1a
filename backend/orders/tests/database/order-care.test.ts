import type { Route } from "@chophien/contract"
import {
  answerCancelRequest,
  delayOrder,
  failHarvest,
  previewHarvest,
  readPickList,
  shortenOrder,
} from "@chophien/contract/seller/order-care"
import type { SellerOrder } from "@chophien/contract/seller/orders"
import {
  addDeadlineRule,
  answerCancelRequestForSeller,
  listDeadlineRules,
  readOrderCare,
} from "@chophien/contract/staff/order-care"
import { findOrders } from "@chophien/contract/staff/orders"
import { type Aftercare, readAftercare } from "@chophien/contract/store/complaints"
import { askToCancel, changeAddress } from "@chophien/contract/store/order-care"
import { brokenInvariants } from "@chophien/test/kit/invariants"
import { type Bearer, type Placed, Shop } from "@chophien/test/kit/shop/shop"
import { type OrderState, orderStates } from "@chophien/vocabulary/order-state"
import { dayInVietnam } from "@chophien/vocabulary/time"
import { orderTable, parcelTable } from "../support/order-table"
import { checked, keyOf, pathOf } from "../support/shop-answers"

jest.setTimeout(120_000)

const tea = "che-shan Túi 100 g"

let shop: Shop
let staff: Bearer
let seller: Bearer
beforeAll(async () => {
  shop = await Shop.start()
  staff = await shop.asStaff()
  seller = await shop.asMember("che@vidu.vn")
}, 300_000)
afterAll(() => shop?.stop())

const day_ms = 86_400_000
const daysFromNow = (count: number): string => dayInVietnam(Date.now() + count * day_ms)

const aftercare = async (placed: Placed) =>
  checked(
    readAftercare,
    await shop.call<Aftercare>("GET", `${pathOf(placed)}/complaints`, undefined, keyOf(placed))
  ).body
const says = async (placed: Placed, route: Route, path: string, body: object) =>
  checked(
    route,
    await shop.call<Aftercare & { code?: string }>("POST", `${pathOf(placed)}/${path}`, body, keyOf(placed))
  )
const acts = async (id: string, act: string, body: object, route: Route, headers = {}) =>
  checked(
    route,
    await shop.call<{ order: SellerOrder; code?: string }>("POST", `/seller/orders/${id}/${act}`, body, {
      ...seller,
      ...headers,
    })
  )
const read = async (id: string) =>
  (await shop.call<{ order: SellerOrder }>("GET", `/seller/orders/${id}`, undefined, seller)).body.order
const newsOf = async (id: string) =>
  (
    await shop.sql<{ template: string; news: string }>(
      `select template, data->>'news' as news from outbox_mail where dedupe_key like $1 order by created_at, template`,
      [`order-care:${id}:%`]
    )
  ).map(({ template, news }) => `${template.replace("order-care-", "")} ${news}`)
const stockOf = async () => {
  const [row] = await shop.sql<{ stocked: string; reserved: string }>(
    `select l.stocked_quantity as stocked, l.reserved_quantity as reserved from inventory_level l
       join product_variant_inventory_item vi on vi.inventory_item_id = l.inventory_item_id
       join product_variant v on v.id = vi.variant_id join product p on p.id = v.product_id
      where p.handle = 'che-shan' and v.title = 'Túi 100 g' and l.deleted_at is null`
  )
  return { stocked: Number(row?.stocked), reserved: Number(row?.reserved) }
}
const refundsOf = (id: string) =>
  shop.sql<{ id: string; amount: number; author: string | null }>(
    `select r.id, r.amount::int as amount from order_payment_collection pc join payment p on p.payment_collection_id = pc.payment_collection_id
       join refund r on r.payment_id = p.id and r.deleted_at is null where pc.order_id = $1`,
    [id]
  )

async function paidOrder(quantity = 3, { email = "mai@vidu.vn" } = {}) {
  const placed: Placed = (await shop.checkout(await shop.cart({ [tea]: quantity }, { email }))).body
  const id = placed.order_group.orders[0]?.id ?? ""
  await shop.pay(placed)
  await shop.until(
    "the payment",
    () => shop.orderGroup(placed),
    ({ state }) => state === "paid"
  )
  return { placed, id, amount: placed.order_group.amount }
}
async function confirmedOrder(quantity = 3) {
  const order = await paidOrder(quantity)
  expect((await shop.call("POST", `/seller/orders/${order.id}/confirm`, {}, seller)).status).toBe(200)
  return order
}
const becomes = (id: string, state: SellerOrder["state"]) =>
  shop.until(
    `the order is ${state}`,
    () => read(id),
    (order) => order.state === state
  )
const lineOf = async (id: string) => (await read(id)).items[0]?.id ?? ""

describe("what a seller cannot deliver", () => {
  test("goes back by itself, is not sold again, and everybody reads it", async () => {
    const { placed, id, amount } = await confirmedOrder(3)
    const before = await stockOf()
    const item = (await read(id)).items[0]
    const body = { items: [{ id: item?.id, quantity: 2 }], reason: "out_of_stock", text: "Chè đã hết." }
    const key = { "idempotency-key": `thieu-${id}` }
    const { body: answer } = await acts(id, "shorten", body, shortenOrder, key)
    const returned = 2 * (item?.unit_price ?? 0)
    expect(answer.order).toMatchObject({
      state: "to_ship",
      total: amount - returned,
      items: [{ quantity: 1, left: 1 }],
      shortfalls: [{ quantity: 2, reason: "out_of_stock", amount: returned, text: "Chè đã hết." }],
    })
    expect(answer.order.shortfalls[0]?.returned_at).not.toBeNull()
    // Asked again under the same name nothing more happens.
    await acts(id, "shorten", body, shortenOrder, key)
    expect(await refundsOf(id)).toMatchObject([{ amount: returned }])
    const after = await stockOf()
    expect(after).toEqual({ stocked: before.stocked - 2, reserved: before.reserved - 2 })
    expect(await newsOf(id)).toEqual(["shopper out_of_stock"])
    const care = (await aftercare(placed)).orders[0]
    expect(care?.shortfalls).toMatchObject([{ quantity: 2, amount: returned }])
    const group = await shop.until(
      "the shop hears of the refund",
      () => shop.orderGroup(placed),
      ({ money_back }) => money_back.length > 0
    )
    expect(group).toMatchObject({ money_back: [{ amount: returned }] })
    expect(group.orders[0]).toMatchObject({ total: amount - returned })
    const staffs = checked(
      readOrderCare,
      await shop.call<{ care: Aftercare["orders"][0] }>("GET", `/admin/orders/${id}/care`, undefined, staff)
    )
    expect(staffs.body.care.shortfalls).toHaveLength(1)
    const found = checked(
      findOrders,
      await shop.call<{ orders: { id: string; shortened: boolean }[] }>(
        "GET",
        `/admin/order-search?q=${placed.order_group.code}`,
        undefined,
        staff
      )
    )
    expect(found.body.orders).toMatchObject([{ id, shortened: true, delayed: false, asks_cancel: false }])
    expect(await brokenInvariants(shop.url)).toEqual([])
    // The rest is sent as ever, and the order is then on its way as a whole.
    const sent = await shop.call(
      "POST",
      `/seller/orders/${id}/ship`,
      { carrier: "Viettel Post", tracking_number: "VTP00112233" },
      seller
    )
    expect(sent).toMatchObject({ status: 200, body: { order: { state: "shipped" } } })
    expect(await brokenInvariants(shop.url)).toEqual([])
  })

  test("is for sale again where it is there all the same", async () => {
    const { id } = await confirmedOrder(2)
    const before = await stockOf()
    await acts(
      id,
      "shorten",
      { items: [{ id: await lineOf(id), quantity: 1 }], reason: "other" },
      shortenOrder
    )
    expect(await stockOf()).toEqual({ stocked: before.stocked, reserved: before.reserved - 1 })
    expect(await brokenInvariants(shop.url)).toEqual([])
  })

  test("that is all of it cancels the order with its carriage", async () => {
    const { placed, id, amount } = await paidOrder(2)
    const before = await stockOf()
    const { body } = await acts(
      id,
      "shorten",
      { items: [{ id: await lineOf(id), quantity: 2 }], reason: "out_of_stock" },
      shortenOrder
    )
    expect(body.order).toMatchObject({ state: "canceled", shortfalls: [{ quantity: 2 }] })
    expect((await refundsOf(id)).map((refund) => refund.amount)).toEqual([amount])
    expect(await stockOf()).toEqual({ stocked: before.stocked - 2, reserved: before.reserved - 2 })
    await shop.until(
      "the group is cancelled",
      () => shop.orderGroup(placed),
      ({ state }) => state === "canceled"
    )
    expect(await brokenInvariants(shop.url)).toEqual([])
  })

  test("is refused for what is not there, has left, or is not the seller's", async () => {
    const { id } = await confirmedOrder(2)
    const line = await lineOf(id)
    const tooMany = { items: [{ id: line, quantity: 3 }], reason: "other" }
    expect(await acts(id, "shorten", tooMany, shortenOrder)).toMatchObject({
      status: 409,
      body: { code: "pieces_not_left" },
    })
    expect(
      await acts(id, "shorten", { items: [{ id: "ordli_X", quantity: 1 }], reason: "other" }, shortenOrder)
    ).toMatchObject({ status: 409, body: { code: "pieces_not_left" } })
    await shop.call(
      "POST",
      `/seller/orders/${id}/ship`,
      { carrier: "GHN", tracking_number: `GHN${id.slice(-8)}` },
      seller
    )
    expect(
      await acts(id, "shorten", { items: [{ id: line, quantity: 1 }], reason: "other" }, shortenOrder)
    ).toMatchObject({ status: 409, body: { code: "order_already_shipped" } })
    expect(await refundsOf(id)).toEqual([])
    expect(await newsOf(id)).toEqual([])
  })

  test("is carried out by the clock where the process died after it was decided", async () => {
    const { id } = await confirmedOrder(2)
    const line = (await read(id)).items[0]
    await shop.sql(
      `insert into order_shortfall (id, order_id, act_id, item_id, title, quantity, left_before, stays, reason, amount, cancels, author, actor_id, decided_at)
       values ('oshort_died', $1, 'oact_died', $2, 'Chè', 1, 2, 1, 'damaged', $3, false, 'HTX', 'mem_1', now())`,
      [id, line?.id, line?.unit_price]
    )
    await shop.until(
      "it is carried out",
      () => read(id),
      ({ shortfalls }) => shortfalls[0]?.returned_at !== null
    )
    expect((await refundsOf(id)).map((refund) => refund.amount)).toEqual([line?.unit_price])
    expect(await brokenInvariants(shop.url)).toEqual([])
  })
})

describe("a later day", () => {
  test("is told, shown, and lets the shopper cancel at once", async () => {
    const { placed, id, amount } = await confirmedOrder(1)
    expect((await aftercare(placed)).orders[0]).toMatchObject({
      cancelable: false,
      takes_cancel_request: true,
    })
    const promised_on = daysFromNow(10)
    const { body } = await acts(id, "delay", { promised_on, reason: "weather", text: "Sạt lở." }, delayOrder)
    expect(body.order).toMatchObject({
      promised_on,
      delays: [{ promised_on, reason: "weather", text: "Sạt lở." }],
      due_at: new Date(`${promised_on}T24:00:00+07:00`).toISOString(),
    })
    expect(await newsOf(id)).toEqual(["shopper delayed"])
    expect((await aftercare(placed)).orders[0]).toMatchObject({
      promised_on,
      cancelable: true,
      takes_cancel_request: false,
    })
    for (const day of [daysFromNow(9), daysFromNow(40), "2026-02-31"])
      expect(await acts(id, "delay", { promised_on: day, reason: "other" }, delayOrder)).toMatchObject({
        status: 400,
        body: { code: "delay_day_out" },
      })
    const canceled = await shop.call("POST", `${pathOf(placed)}/orders/${id}/cancel`, {}, keyOf(placed))
    expect(canceled.status).toBe(200)
    await becomes(id, "canceled")
    expect((await refundsOf(id)).map((refund) => refund.amount)).toEqual([amount])
    expect(await brokenInvariants(shop.url)).toEqual([])
  })
})

describe("a wish to cancel", () => {
  test("is granted by the seller: the order is cancelled, the money goes back", async () => {
    const { placed, id, amount } = await confirmedOrder(1)
    const answer = await says(placed, askToCancel, `orders/${id}/ask-cancel`, { text: "Tôi đặt nhầm." })
    expect(answer.body.orders[0]).toMatchObject({
      takes_cancel_request: false,
      cancel_request: { state: "requested", text: "Tôi đặt nhầm.", acts: [] },
    })
    // Who presses twice says the same; another wish is refused.
    await says(placed, askToCancel, `orders/${id}/ask-cancel`, { text: "Tôi đặt nhầm." })
    expect(
      (await says(placed, askToCancel, `orders/${id}/ask-cancel`, { text: "Nhanh lên." })).body.code
    ).toBe("cancel_asked_before")
    expect(await newsOf(id)).toEqual(["seller cancel_asked", "shopper asked_cancel"])
    const ship = { carrier: "GHN", tracking_number: "GHN0042" }
    expect(await shop.call("POST", `/seller/orders/${id}/ship`, ship, seller)).toMatchObject({
      status: 409,
      body: { code: "cancel_request_open" },
    })
    expect((await acts(id, "answer-cancel", { act: "refuse" }, answerCancelRequest)).body.code).toBe(
      "cancel_refusal_needs_reason"
    )
    const granted = await acts(id, "answer-cancel", { act: "grant" }, answerCancelRequest)
    expect(granted.body.order).toMatchObject({ state: "canceled", cancel_request: { state: "granted" } })
    expect((await refundsOf(id)).map((refund) => refund.amount)).toEqual([amount])
    expect((await acts(id, "answer-cancel", { act: "grant" }, answerCancelRequest)).status).toBe(409)
    expect(await newsOf(id)).toContain("shopper cancel_granted")
    expect(await brokenInvariants(shop.url)).toEqual([])
  })

  test("goes to staff where the seller is silent, who refuse it with a reason", async () => {
    const { placed, id } = await confirmedOrder(1)
    await says(placed, askToCancel, `orders/${id}/ask-cancel`, { text: "Tôi không cần nữa." })
    await shop.sql(
      "update cancel_request set asked_at = now() - interval '7 hours', due_at = now() + interval '5 hours' where order_id = $1",
      [id]
    )
    await shop.until(
      "the seller is reminded",
      () => newsOf(id),
      (news) => news.includes("seller remind_cancel")
    )
    await shop.sql("update cancel_request set due_at = now() - interval '1 minute' where order_id = $1", [id])
    await shop.until(
      "staff hear of it",
      () => newsOf(id),
      (news) => news.includes("staff cancel_escalated")
    )
    const refused = checked(
      answerCancelRequestForSeller,
      await shop.call<{ care: Aftercare["orders"][0] }>(
        "POST",
        `/admin/orders/${id}/answer-cancel`,
        { act: "refuse", text: "Hàng đã chuẩn bị xong." },
        staff
      )
    )
    expect(refused.body.care.cancel_request).toMatchObject({
      state: "refused",
      answer: "Hàng đã chuẩn bị xong.",
    })
    expect(await newsOf(id)).toEqual(
      expect.arrayContaining(["shopper cancel_refused", "seller cancel_refused"])
    )
    expect((await read(id)).state).toBe("to_ship")
  })
})

describe("deadlines", () => {
  test("remind, tell staff, and cancel with the money back; each once", async () => {
    const { id, amount } = await paidOrder(1)
    const paidHoursAgo = (hours: number) =>
      shop.sql(
        `update payment set captured_at = now() - $2 * interval '1 hour' where payment_collection_id =
          (select payment_collection_id from order_group_part where order_id = $1)`,
        [id, hours]
      )
    // A round that read the payment before it was made older writes its time last: the order is put forward each time.
    const newsSoon = async () => {
      await shop.sql(
        "insert into order_watch (order_id, next_at) values ($1, now()) on conflict (order_id) do update set next_at = now()",
        [id]
      )
      return await newsOf(id)
    }
    await shop.sql(
      "update deadline_rule set valid_from = now() - interval '30 days' where id = 'odr_confirm'"
    )
    await paidHoursAgo(13)
    await shop.until("the reminder", newsSoon, (news) => news.includes("seller remind_confirm"))
    await paidHoursAgo(25)
    await shop.until("staff are told", newsSoon, (news) => news.includes("staff late_confirm"))
    expect(await newsOf(id)).toContain("seller late_confirm")
    await paidHoursAgo(49)
    await shop.until("the cancellation", newsSoon, (news) => news.includes("seller canceled_late"))
    await becomes(id, "canceled")
    expect((await refundsOf(id)).map((refund) => refund.amount)).toEqual([amount])
    expect(await newsOf(id)).toEqual(
      expect.arrayContaining(["shopper canceled_late", "seller canceled_late", "staff canceled_late"])
    )
    expect(await brokenInvariants(shop.url)).toEqual([])
  })

  test("are rows that staff add to, from now on at the earliest", async () => {
    const list = checked(
      listDeadlineRules,
      await shop.call<{ rules: { act: string; state: string }[] }>(
        "GET",
        "/admin/deadline-rules",
        undefined,
        staff
      )
    )
    expect(list.body.rules.filter(({ state }) => state === "now").map(({ act }) => act)).toEqual([
      "confirm",
      "hand_over",
      "answer_cancel",
    ])
    const add = async (valid_from: string) =>
      checked(
        addDeadlineRule,
        await shop.call<{ rules: object[] }>(
          "POST",
          "/admin/deadline-rules",
          { act: "confirm", within_h: 12, cancel_after_h: null, valid_from },
          staff
        )
      )
    expect((await add(new Date(Date.now() - day_ms).toISOString())).status).toBe(400)
    expect((await add(new Date(Date.now() + day_ms).toISOString())).body.rules).toContainEqual(
      expect.objectContaining({ act: "confirm", within_h: 12, state: "to_come" })
    )
  })
})

describe("a failed harvest", () => {
  test("is shown before, takes the listing out of every open order once, and empties the stock", async () => {
    const orders = [await confirmedOrder(2), await paidOrder(1)]
    const [product] = await shop.sql<{ id: string }>("select id from product where handle = 'che-shan'")
    const path = `/seller/listings/${product?.id}/harvest`
    const preview = checked(
      previewHarvest,
      await shop.call<{ orders: number; pieces: number; amount: number }>("GET", path, undefined, seller)
    ).body
    expect(preview.orders).toBeGreaterThanOrEqual(2)
    const delayed = checked(
      failHarvest,
      await shop.call<{ changed: number }>(
        "POST",
        path,
        { key: "mat-mua-01", act: "delay", promised_on: daysFromNow(15), empty_stock: false },
        seller
      )
    ).body
    expect(delayed.changed).toBe(preview.orders)
    const body = { key: "mat-mua-02", act: "cancel", text: "Sương muối.", empty_stock: true }
    const first = checked(
      failHarvest,
      await shop.call<{ changed: number; amount: number; left: object[] }>("POST", path, body, seller)
    ).body
    expect(first).toEqual({ changed: preview.orders, amount: preview.amount, left: [] })
    for (const { id, amount } of orders) {
      await becomes(id, "canceled")
      expect((await refundsOf(id)).map((refund) => refund.amount)).toEqual([amount])
    }
    const again = await shop.call<{ changed: number; amount: number }>("POST", path, body, seller)
    expect(again.body).toEqual(first)
    const { stocked, reserved } = await stockOf()
    expect(stocked).toBe(reserved)
    expect(await brokenInvariants(shop.url)).toEqual([])
    await shop.sql(
      'update inventory_level set stocked_quantity = 200, raw_stocked_quantity = \'{"value":"200","precision":20}\''
    )
  })
})

describe("where an order goes", () => {
  const to = (placed: Placed, changes: object) => {
    const {
      email: _email,
      commune_name: _commune,
      province_name: _province,
      ...delivery
    } = placed.order_group.delivery
    return { ...delivery, ...changes }
  }
  test("changes while nothing is packed: street and phone always, orders, page and mails agree", async () => {
    const { placed, id } = await confirmedOrder(1)
    expect((await aftercare(placed)).takes_address).toBe(true)
    const changed = await says(
      placed,
      changeAddress,
      "address",
      to(placed, { address: "Số 9, ngõ 3", phone: "0987654321" })
    )
    expect(changed.status).toBe(200)
    expect((await read(id)).recipient).toMatchObject({ address: "Số 9, ngõ 3", phone: "+84987654321" })
    expect((await shop.orderGroup(placed)).delivery).toMatchObject({
      address: "Số 9, ngõ 3",
      phone: "+84987654321",
    })
    expect((await newsOf(id)).sort()).toEqual(["seller address_changed", "shopper address_changed"])
    await shop.call(
      "POST",
      `/seller/orders/${id}/ship`,
      { carrier: "GHN", tracking_number: `GHN${id.slice(-8)}` },
      seller
    )
    expect((await says(placed, changeAddress, "address", to(placed, { address: "Số 1" }))).body.code).toBe(
      "address_not_changeable"
    )
  })

  test("does not change to a place that costs another price", async () => {
    const { placed } = await confirmedOrder(1)
    const [far] = await shop.sql<{ code: string; province_code: string }>(
      "select code, province_code from gazetteer_commune where province_code = '79' limit 1"
    )
    const refused = await says(
      placed,
      changeAddress,
      "address",
      to(placed, { province_code: far?.province_code, commune_code: far?.code })
    )
    expect(refused).toMatchObject({ status: 409, body: { code: "address_other_price" } })
  })
})

test("the pick list has what is still to pack, what is due first at the top", async () => {
  const { id } = await confirmedOrder(2)
  const list = checked(
    readPickList,
    await shop.call<{ orders: { id: string; due_at: string; items: { left: number }[] }[] }>(
      "GET",
      "/seller/pick-list",
      undefined,
      seller
    )
  ).body.orders
  expect(list.find((order) => order.id === id)?.items).toMatchObject([{ left: 2 }])
  expect(list.map(({ due_at }) => due_at)).toEqual(list.map(({ due_at }) => due_at).sort())
})

describe("the table of orders", () => {
  const parcel = { carrier: "GHN", tracking_number: "GHN556677" }
  const to = ({ order_group }: Placed) => {
    const {
      email: _email,
      commune_name: _commune,
      province_name: _province,
      ...delivery
    } = order_group.delivery
    return { ...delivery, address: "Số 77, ngõ 7" }
  }
  type Sample = { placed: Placed; id: string }
  const sendParcel = async ({ id }: Sample) =>
    await shop.call("POST", `/seller/orders/${id}/ship`, parcel, seller)
  const receive = async ({ placed }: Sample) => {
    const parcel_id = (await aftercare(placed)).orders[0]?.parcels[0]?.parcel_id
    return await shop.call("POST", `${pathOf(placed)}/received`, { parcel_id }, keyOf(placed))
  }
  const makers: Record<OrderState, () => Promise<Sample>> = {
    awaiting_payment: async () => {
      const placed: Placed = (await shop.checkout(await shop.cart({ [tea]: 2 }))).body
      return { placed, id: placed.order_group.orders[0]?.id ?? "" }
    },
    to_confirm: () => paidOrder(2),
    to_ship: () => confirmedOrder(2),
    shipped: async () => {
      const order = await confirmedOrder(2)
      await sendParcel(order)
      return order
    },
    delivered: async () => {
      const order = await confirmedOrder(2)
      await sendParcel(order)
      await receive(order)
      return order
    },
    canceled: async () => {
      const order = await paidOrder(2)
      await shop.call("POST", `${pathOf(order.placed)}/orders/${order.id}/cancel`, {}, keyOf(order.placed))
      await becomes(order.id, "canceled")
      return order
    },
  }
  const bySeller = (act: string, body: (line: string) => object) => async (sample: Sample, line: string) =>
    await shop.call("POST", `/seller/orders/${sample.id}/${act}`, body(line), seller)
  const byShopper =
    (path: (sample: Sample) => string, body: (sample: Sample) => object) => async (sample: Sample) =>
      await shop.call("POST", `${pathOf(sample.placed)}/${path(sample)}`, body(sample), keyOf(sample.placed))
  const calls = {
    confirm: bySeller("confirm", () => ({})),
    ship_all: bySeller("ship", () => parcel),
    shorten_part: bySeller("shorten", (id) => ({ items: [{ id, quantity: 1 }], reason: "other" })),
    shorten_all: bySeller("shorten", (id) => ({ items: [{ id, quantity: 2 }], reason: "other" })),
    delay: bySeller("delay", () => ({ promised_on: daysFromNow(20), reason: "weather" })),
    cancel: byShopper(
      ({ id }) => `orders/${id}/cancel`,
      () => ({})
    ),
    ask_cancel: byShopper(
      ({ id }) => `orders/${id}/ask-cancel`,
      () => ({ text: "Tôi đặt nhầm." })
    ),
    change_address: byShopper(
      () => "address",
      ({ placed }) => to(placed)
    ),
  } as const
  const acts = [
    "confirm",
    "ship_all",
    "shorten_part",
    "shorten_all",
    "delay",
    "cancel",
    "ask_cancel",
    "change_address",
  ] as const
  /** What is done again changes nothing, and is answered as before. */
  const repeats = new Set([
    "shipped confirm",
    "delivered confirm",
    "to_ship confirm",
    "shipped ship_all",
    "delivered ship_all",
    "canceled cancel",
  ])

  const people: Record<string, string> = { "mai@vidu.vn": "shopper", "che@vidu.vn": "seller" }
  const audienceOf = async ({ placed }: Sample, before: ReadonlySet<string>) => {
    const rows = await shop.sql<{ id: string; to: string }>(
      `select id, "to" from outbox_mail where data->>'group_code' = $1 and template not like '%money%'`,
      [placed.order_group.code]
    )
    const fresh = rows.filter(({ id }) => !before.has(id)).map((row) => people[row.to] ?? "staff")
    return { ids: new Set(rows.map(({ id }) => id)), who: [...new Set(fresh)].sort() }
  }
  /** All that an act could change of an order, as one text. */
  const snapshot = async ({ id, placed }: Sample) =>
    JSON.stringify(
      await shop.sql(
        `select (select json_agg(t order by t.id) from order_item t where order_id = $1) as items,
           (select json_agg(t) from order_shortfall t where order_id = $1) as shortfalls,
           (select json_agg(t) from order_delay t where order_id = $1) as delays,
           (select json_agg(t) from cancel_request t where order_id = $1) as requests,
           (select status from "order" where id = $1) as status,
           (select delivery from order_group where id = $2) as delivery,
           (select confirmed_at from order_confirmation where order_id = $1) as confirmed,
           (select count(*) from outbox_mail where data->>'group_code' = $3) as mails`,
        [id, placed.order_group.id, placed.order_group.code]
      )
    )

  test.each(orderStates)(
    "an order that is %s refuses what the table does not name, and nothing changes",
    async (state) => {
      const sample = await makers[state]()
      expect((await read(sample.id)).state).toBe(state)
      const line = await lineOf(sample.id)
      // What the order's own past still tells comes before what is compared.
      if (state === "canceled")
        await shop.until(
          "the seller hears",
          () => audienceOf(sample, new Set()),
          ({ who }) => who.includes("seller")
        )
      const before = await snapshot(sample)
      for (const act of acts) {
        if (orderTable.some((each) => each.state === state && each.act === act)) continue
        if (repeats.has(`${state} ${act}`)) continue
        const answer = await calls[act](sample, line)
        expect({ act, status: answer.status }).toEqual({ act, status: 409 })
        expect({ act, is: await snapshot(sample) }).toEqual({ act, is: before })
      }
    }
  )

  const done = orderTable.filter(({ actor }) => actor !== "clock")
  test.each(done)(
    "an order that is $state, $actor: $act, becomes $next and tells whom the table names",
    async (each) => {
      const sample = await makers[each.state]()
      const line = await lineOf(sample.id)
      await shop.until(
        "the seller heard of the order",
        () => audienceOf(sample, new Set()),
        ({ who }) => who.includes("seller")
      )
      const { ids } = await audienceOf(sample, new Set())
      const call = acts.find((act) => act === each.act)
      if (!call) throw new Error(`${each.act} has no route`)
      expect((await calls[call](sample, line)).status).toBe(200)
      await becomes(sample.id, each.next)
      await shop.until(
        "all are told",
        () => audienceOf(sample, ids),
        ({ who }) => JSON.stringify(who) === JSON.stringify([...each.tells].sort())
      )
    }
  )

  test("a parcel that left is received and corrected as the table of parcels says", async () => {
    const sample = await makers.shipped()
    const parcel_id = (await read(sample.id)).tracking[0]?.parcel_id
    const correct = () =>
      shop.call(
        "POST",
        `/seller/orders/${sample.id}/parcels/${parcel_id}/tracking`,
        { carrier: "GHN", tracking_number: `GHN${sample.id.slice(-6)}` },
        seller
      )
    const names = (state: string) => parcelTable.filter((each) => each.state === state).map(({ act }) => act)
    expect(names("on_its_way")).toEqual(["correct_tracking", "receive"])
    expect((await correct()).status).toBe(200)
    expect((await receive(sample)).status).toBe(200)
    await becomes(sample.id, "delivered")
    expect(names("arrived")).toEqual([])
    expect(await correct()).toMatchObject({ status: 409, body: { code: "parcel_not_correctable" } })
  })
})
