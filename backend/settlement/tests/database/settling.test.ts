import type { Answer } from "@chophien/contract"
import type { addHousehold, readHouseholdSums } from "@chophien/contract/seller/households"
import type { readOwnSale } from "@chophien/contract/seller/money"
import type { Aftercare } from "@chophien/contract/store/complaints"
import { Shop } from "@chophien/test/kit/shop/shop"
import { sellerCall } from "../support/seller-call"
import {
  balancesOf,
  delivered,
  feeOf,
  lookAgain,
  movesMade,
  type SoldOrder,
  saleReaches,
  soldOrder,
} from "../support/sold-order"

jest.setTimeout(300_000)

const tea = "che-shan Túi 500 g"
const member = "che@vidu.vn"
let shop: Shop
beforeAll(async () => {
  shop = await Shop.start()
  await feeOf(shop, 500)
}, 300_000)
afterAll(() => shop?.stop())

const sharesOf = async (order_id: string) => {
  const [row] = await shop.sql<Record<"gross" | "net" | "commission" | "tax", string>>(
    `select sum(gross) as gross, sum(net) as net, sum(commission) as commission, sum(vat + pit) as tax
     from settlement_line where order_id = $1`,
    [order_id]
  )
  return {
    gross: Number(row?.gross),
    net: Number(row?.net),
    commission: Number(row?.commission),
    tax: Number(row?.tax),
  }
}
const sellerOf = async (order_id: string) =>
  (
    await shop.sql<{ seller_id: string }>("select seller_id from settlement_sale where order_id = $1", [
      order_id,
    ])
  )[0]?.seller_id ?? ""
const sumOf = (sums: Record<string, number>) => Object.values(sums).reduce((sum, each) => sum + each, 0)
/** Staff send a part of an order's money back, in Medusa's order page. */
async function refund({ order_id }: SoldOrder, amount?: number) {
  const staff = await shop.asStaff()
  const [payment] = await shop.sql<{ id: string; amount: string }>(
    `select p.id, p.amount from payment p join order_payment_collection o on o.payment_collection_id = p.payment_collection_id where o.order_id = $1`,
    [order_id]
  )
  const answer = await shop.call(
    "POST",
    `/admin/payments/${payment?.id}/refund`,
    { amount: amount ?? Number(payment?.amount) },
    staff
  )
  expect(answer.status).toBe(200)
}

describe("an order's money", () => {
  let sold: SoldOrder
  test("is frozen with the rules of the moment, whose money is whose", async () => {
    sold = await soldOrder(shop, { [tea]: 2 })
    const lines = await shop.sql<{ kind: string; commission_rule_id: string; withholding_rule_id: string }>(
      "select kind, commission_rule_id, withholding_rule_id from settlement_line where order_id = $1 order by kind",
      [sold.order_id]
    )
    expect(lines.map(({ kind, commission_rule_id }) => [kind, commission_rule_id])).toEqual([
      ["carriage", "crule_of_test"],
      ["goods", "crule_of_test"],
    ])
    expect((await sharesOf(sold.order_id)).gross).toBe(sold.amount)
    // A later rule changes nothing of it.
    const before = await sharesOf(sold.order_id)
    await shop.sql("update commission_rule set rate_bp = 9000 where id = 'crule_of_test'")
    await lookAgain(shop)
    await saleReaches(shop, sold.order_id, "open")
    expect(await sharesOf(sold.order_id)).toEqual(before)
    await shop.sql("update commission_rule set rate_bp = 500 where id = 'crule_of_test'")
  })

  test("stays with the market until its return window is over", async () => {
    await delivered(shop, sold, { member, days_ago: 1 })
    const sale = await shop.until(
      "the end of the window",
      () => saleReaches(shop, sold.order_id, "open"),
      (row) => row?.settles_at !== null
    )
    expect(Number(sale?.settles_at)).toBeGreaterThan(Date.now() + 24 * 60 * 60 * 1000)
    expect(await balancesOf(shop)).toEqual({ "": sold.amount })
  })

  test("is then divided among seller, market and tax office, once", async () => {
    await shop.sql(
      "update fulfillment set delivered_at = now() - interval '4 days' where delivered_at is not null"
    )
    await lookAgain(shop)
    await saleReaches(shop, sold.order_id, "settled")
    await movesMade(shop)
    const { net, commission, tax } = await sharesOf(sold.order_id)
    const seller = await sellerOf(sold.order_id)
    expect(net + commission + tax).toBe(sold.amount)
    expect(commission).toBeGreaterThan(0)
    const expected = { "": 0, fees: commission, [seller]: net, ...(tax ? { tax } : {}) }
    expect(await balancesOf(shop)).toEqual(expected)
    await lookAgain(shop)
    expect(await balancesOf(shop)).toEqual(expected)
  })

  test("that goes back after it was divided comes back from each, to the đồng", async () => {
    await refund(sold, 50_001)
    await refund(sold, sold.amount - 50_001)
    await shop.until(
      "the reversals",
      () => balancesOf(shop),
      (sums) => Object.entries(sums).every(([owner, sum]) => owner === "" || sum === 0)
    )
    await movesMade(shop)
    expect(sumOf(await balancesOf(shop))).toBe(0)
  })

  test("of an order that was refunded in part before is divided as far as it is left", async () => {
    const before = sumOf(await balancesOf(shop))
    const half = await soldOrder(shop, { [tea]: 1 })
    await refund(half, 30_000)
    await delivered(shop, half, { member })
    await saleReaches(shop, half.order_id, "settled")
    await movesMade(shop)
    expect(sumOf(await balancesOf(shop)) - before).toBe(half.amount - 30_000)
    expect((await balancesOf(shop))[""]).toBe(0)
  })

  test("is held while the bank has taken it back, and nobody sends anything", async () => {
    const doubtful = await soldOrder(shop, { [tea]: 1 })
    await delivered(shop, doubtful, { member, days_ago: 2 })
    const [group] = await shop.sql<{ id: string; intent_id: string }>(
      "select id, intent_id from order_group where id = $1",
      [doubtful.placed.order_group.id]
    )
    await shop.sql(
      "insert into bank_reversal (id, order_group_id, intent_id, amount, reversed_at) values ('rev_test', $1, $2, 1000, now())",
      [group?.id, group?.intent_id]
    )
    await shop.sql(
      "update fulfillment set delivered_at = now() - interval '4 days' where delivered_at is not null"
    )
    await lookAgain(shop)
    const held = await shop.until(
      "the hold",
      () => saleReaches(shop, doubtful.order_id, "open"),
      (row) => row?.held_for !== null
    )
    expect(held?.held_for).toBe("bank_took_back")
    await shop.sql("update bank_reversal set ended_at = now() where id = 'rev_test'")
    await lookAgain(shop)
    await saleReaches(shop, doubtful.order_id, "settled")
    await movesMade(shop)
  })

  test("is held while its shopper complains, until when somebody answers, and goes on once that is over", async () => {
    const complained = await soldOrder(shop, { [tea]: 1 })
    await delivered(shop, complained, { member, days_ago: 2 })
    const { placed, order_id } = complained
    const path = `/store/order-groups/${placed.order_group.id}/complaints`
    const key = { "x-order-token": placed.access_token }
    const report = { order_id, reason: "missing", text: "Thiếu một gói so với đơn đặt", item_ids: [] }
    const opened = await shop.call<Aftercare>("POST", path, report, key)
    expect(opened).toMatchObject({ status: 200 })
    // Its time comes while the complaint is open.
    await shop.sql(
      "update fulfillment set delivered_at = now() - interval '4 days' where delivered_at is not null"
    )
    await shop.sql("update settlement_sale set settles_at = now() - interval '1 day' where order_id = $1", [
      order_id,
    ])
    const held = await shop.until(
      "the hold",
      () => saleReaches(shop, order_id, "open"),
      (row) => row?.held_for !== null
    )
    expect(held?.held_for).toBe("complaint_open")
    const seller = await shop.asMember(member)
    const read = await shop.call<Answer<typeof readOwnSale>>(
      "GET",
      `/seller/money/orders/${order_id}`,
      undefined,
      seller
    )
    expect(read.body.sale).toMatchObject({ stage: "held", held_for: "complaint_open" })
    expect(Number(new Date(read.body.sale.held_until ?? 0))).toBeGreaterThan(Date.now())
    const id = opened.body.complaints[0]?.id
    expect((await shop.call("POST", `${path}/${id}/reply`, { act: "withdraw" }, key)).status).toBe(200)
    await saleReaches(shop, order_id, "settled")
    await movesMade(shop)
  })

  test("begins its return window when its shopper says that the parcel came", async () => {
    const received = await soldOrder(shop, { [tea]: 1 })
    const { placed, order_id } = received
    await delivered(shop, received, { member, days_ago: 0 })
    await shop.sql(
      `update fulfillment f set delivered_at = null, shipped_at = now() - interval '9 days' from order_fulfillment o
       where o.fulfillment_id = f.id and o.order_id = $1`,
      [order_id]
    )
    const [parcel] = await shop.sql<{ fulfillment_id: string }>(
      "select fulfillment_id from order_fulfillment where order_id = $1",
      [order_id]
    )
    const days = async () => {
      await lookAgain(shop)
      const sale = await saleReaches(shop, order_id, "open")
      return Math.round((Number(sale?.settles_at ?? 0) - Date.now()) / (24 * 60 * 60 * 1000))
    }
    // Nobody says so: it counts as delivered ten days after it left, and the window is three.
    await shop.until("the assumed window", days, (left) => left === 4)
    const said = await shop.call(
      "POST",
      `/store/order-groups/${placed.order_group.id}/received`,
      { parcel_id: parcel?.fulfillment_id },
      { "x-order-token": placed.access_token }
    )
    expect(said).toMatchObject({ status: 200 })
    await shop.until("the shopper's window", days, (left) => left === 3)
  })

  test("of an order that nobody paid is forgotten", async () => {
    const placed = (await shop.checkout(await shop.cart({ [tea]: 1 }))).body
    const order_id = placed.order_group.orders[0]?.id ?? ""
    await saleReaches(shop, order_id, "open")
    await shop.call(
      "POST",
      `/store/order-groups/${placed.order_group.id}/cancel`,
      {},
      {
        "x-order-token": placed.access_token,
      }
    )
    await shop.until(
      "the end",
      async () => {
        await lookAgain(shop)
        return await saleReaches(shop, order_id, "void").catch(() => undefined)
      },
      (row) => row !== undefined
    )
  })
})

test("a co-operative's household gets its share of what its goods bring, as it was set when they were sold", async () => {
  const seller = await shop.asMember(member)
  await shop.sql(
    "update seller set kind = 'company' where id = (select seller_id from member where email = $1)",
    [member]
  )
  const ask = <Body>(path: string, body?: object) =>
    sellerCall<Body>(shop, body ? "POST" : "GET", `/seller/households${path}`, seller, body)
  const fields = { name: "Hộ Bùi Thị Ví Dụ", phone: "0912 000 000", share_bp: 9000 }
  expect((await ask("", fields)).body).toMatchObject({ code: "household_not_of_seller_kind" })
  await shop.sql(
    "update seller set kind = 'cooperative' where id = (select seller_id from member where email = $1)",
    [member]
  )
  const { household } = (await ask<Answer<typeof addHousehold>>("", fields)).body
  const { listings } = (
    await sellerCall<{ listings: { id: string }[] }>(shop, "GET", "/seller/listings", seller)
  ).body
  for (const { id } of listings)
    expect((await ask(`/goods/${id}`, { household_id: household.id })).status).toBe(200)
  // Somebody else's household or goods are not there.
  const stranger = await shop.asMember("ga@vidu.vn")
  const asStranger = (path: string, body: object) =>
    sellerCall(shop, "POST", `/seller/households/${path}`, stranger, body)
  expect((await asStranger(household.id, fields)).status).toBe(404)
  expect((await asStranger(`goods/${listings[0]?.id}`, { household_id: null })).status).toBe(404)
  const sold = await soldOrder(shop, { [tea]: 1 })
  // A later share changes nothing of it.
  expect((await ask(`/${household.id}`, { ...fields, share_bp: 1000 })).status).toBe(200)
  await delivered(shop, sold, { member })
  await saleReaches(shop, sold.order_id, "settled")
  await movesMade(shop)
  const today = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10)
  const sums = async () =>
    (await ask<Answer<typeof readHouseholdSums>>(`/sums?from=${today}&to=${today}`)).body
  const [goods] = await shop.sql<{ net: number; gross: number }>(
    "select net, gross from settlement_line where order_id = $1 and kind = 'goods'",
    [sold.order_id]
  )
  const share = Math.floor(((goods?.net ?? 0) * 9000) / 10_000)
  expect(await sums()).toMatchObject({
    share,
    sums: [{ household: { name: fields.name }, orders: 1, gross: goods?.gross, net: goods?.net, share }],
  })
  const file = await ask<{ content: string }>(`/file?from=${today}&to=${today}`)
  expect(Buffer.from(file.body.content, "base64").subarray(0, 2).toString()).toBe("PK")
  // The next sale's money covers what goes back.
  await soldOrder(shop, { [tea]: 2 })
  await refund(sold)
  await shop.until("the refund", sums, (found) => found.share === 0)
  await movesMade(shop)
})

test("sales of before this room are frozen once it is there", async () => {
  const sold = await soldOrder(shop, { [tea]: 1 })
  const before = await sharesOf(sold.order_id)
  await shop.sql("delete from settlement_line where order_id = $1", [sold.order_id])
  await shop.sql("delete from settlement_sale where order_id = $1", [sold.order_id])
  await shop.sql("update order_group_part set created_at = now() - interval '2 days' where order_id = $1", [
    sold.order_id,
  ])
  await shop.sql("delete from bookmark where job = 'freeze-sales'")
  await saleReaches(shop, sold.order_id, "open")
  expect(await sharesOf(sold.order_id)).toEqual(before)
})
