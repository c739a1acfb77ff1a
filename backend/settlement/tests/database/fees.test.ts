import type { Answer } from "@chophien/contract"
import type { readOwnStatement } from "@chophien/contract/seller/money"
import type {
  listInvoiceRequests,
  readEarnings,
  readFees,
  readTaxFile,
  readTaxMonth,
} from "@chophien/contract/staff/fees"
import { type Bearer, Shop } from "@chophien/test/kit/shop/shop"
import { sellerCall } from "../support/seller-call"
import { delivered, movesMade, saleReaches, soldOrder } from "../support/sold-order"
import { staffCall } from "../support/staff-call"

jest.setTimeout(300_000)

const tea = "che-shan Túi 500 g"
const member = "che@vidu.vn"
let shop: Shop
let staff: Bearer
let seller: Bearer
beforeAll(async () => {
  shop = await Shop.start()
  staff = await shop.asStaff()
  seller = await shop.asMember(member)
}, 300_000)
afterAll(() => shop?.stop())

const ask = async <Body>(path: string) =>
  (await staffCall<Body>(shop, "GET", `/admin/fees${path}`, undefined, staff)).body
const change = (path: string, body: object) =>
  staffCall<{ id: string; code?: string }>(shop, "POST", `/admin/fees/${path}`, body, staff)
const day = (days: number) =>
  new Date(Date.now() + 7 * 3_600_000 + days * 86_400_000).toISOString().slice(0, 10)
const month = day(0).slice(0, 7)
const reason = "Theo quyết định của trung tâm"
const isFile = (content: string, start: string) =>
  expect(Buffer.from(content, "base64").subarray(0, start.length).toString("latin1")).toBe(start)

describe("the market's fee", () => {
  test("is nothing at first; one that rises is published before it holds, one that a seller agreed to is not", async () => {
    const first = await ask<Answer<typeof readFees>>("")
    expect(first.commission).toMatchObject([{ scope: "default", rate_bp: 0, in_force: true }])
    expect(first.withholding.every(({ legal_basis }) => legal_basis.length > 5)).toBe(true)
    const fee = { scope: "default", rate_bp: 500, reason }
    expect(await change("commission-rules", { ...fee, valid_from: day(3) })).toMatchObject({
      status: 400,
      body: { code: "fee_notice_too_short", param: "valid_from" },
    })
    expect((await change("commission-rules", { ...fee, valid_from: day(20) })).status).toBe(201)
    const [own] = await shop.sql<{ id: string }>(
      "select s.id from seller s join member m on m.seller_id = s.id where m.email = $1",
      [member]
    )
    const agreed = { scope: "seller", scope_id: own?.id, rate_bp: 300, valid_from: day(0), reason }
    expect((await change("commission-rules", agreed)).status).toBe(201)
    expect((await change("commission-rules", { ...agreed, scope_id: "sel_khong_co" })).body.code).toBe(
      "fee_scope_unknown"
    )
    expect((await change("commission-rules", { ...agreed, amount_min: 10, amount_max: 5 })).body.code).toBe(
      "fee_bounds_crossed"
    )
    const { commission } = await ask<Answer<typeof readFees>>("")
    expect(commission.map(({ scope, in_force }) => [scope, in_force])).toEqual([
      ["default", false],
      ["seller", true],
      ["default", true],
    ])
  })

  test("and the settings keep their bounds", async () => {
    const setting = { name: "return_days", reason }
    expect((await change("settings", { ...setting, value: 61 })).body.code).toBe("setting_out_of_bounds")
    expect((await change("settings", { ...setting, value: 2 })).status).toBe(200)
    const { settings } = await ask<Answer<typeof readFees>>("")
    expect(settings.find(({ name }) => name === "return_days")?.value).toBe(2)
  })
})

describe("a household's sale", () => {
  let order_id: string
  let amount: number
  test("has its tax withheld, by what it sells; the month offsets what went back", async () => {
    expect((await ask<Answer<typeof readTaxMonth>>(`/tax?month=${month}`)).rows).toEqual([])
    isFile((await ask<Answer<typeof readTaxFile>>(`/tax/file?month=${month}`)).content, "PK")
    await shop.sql("update seller set kind = 'household'")
    await shop.sql("update listing set producer_own = false")
    const sold = await soldOrder(shop, { [tea]: 1 })
    ;({ order_id, amount } = sold)
    await delivered(shop, sold, { member })
    await saleReaches(shop, order_id, "settled")
    await movesMade(shop)
    const before = await ask<Answer<typeof readTaxMonth>>(`/tax?month=${month}`)
    expect(before.rows).toMatchObject([{ orders: 1, gross: amount, vat_back: 0, pit_back: 0 }])
    expect(before.vat).toBeGreaterThan(0)
    // The other's money covers what goes back.
    await soldOrder(shop, { [tea]: 1 })
    const [payment] = await shop.sql<{ id: string }>(
      `select p.id from payment p join order_payment_collection o on o.payment_collection_id = p.payment_collection_id where o.order_id = $1`,
      [order_id]
    )
    const answer = await shop.call("POST", `/admin/payments/${payment?.id}/refund`, { amount }, staff)
    expect(answer.status).toBe(200)
    const after = await shop.until(
      "the offset",
      () => ask<Answer<typeof readTaxMonth>>(`/tax?month=${month}`),
      ({ rows }) => (rows[0]?.vat_back ?? 0) > 0
    )
    expect(after.rows[0]).toMatchObject({ orders: 2, vat_back: before.vat, pit_back: before.pit })
    expect(after.due_on).toMatch(/-20$/)
    isFile((await ask<Answer<typeof readTaxFile>>(`/tax/file?month=${month}`)).content, "PK")
  })

  test("is told in the seller's books, to print and to calculate with", async () => {
    const read = async (query: string) =>
      await sellerCall<Answer<typeof readOwnStatement>>(
        shop,
        "GET",
        `/seller/money/statement?${query}`,
        seller
      )
    const days = `from=${day(-30)}&to=${day(0)}`
    isFile((await read(`${days}&format=pdf`)).body.content, "%PDF-")
    isFile((await read(`${days}&format=xlsx`)).body.content, "PK")
    expect(await read(`from=${day(0)}&to=${day(-30)}`)).toMatchObject({
      status: 400,
      body: { code: "statement_time_wrong" },
    })
  })

  test("is invoiced to a company that its shopper named as the order was placed", async () => {
    const cart = await shop.cart({ [tea]: 1 })
    const company = {
      company: "Công ty TNHH Ví Dụ",
      tax_code: "0100109107",
      address: "1 Phố Ví Dụ, Hà Nội",
      email: "ketoan@vidu.vn",
    }
    const wish = (body: object) =>
      shop.call<{ code: string }>("POST", `/store/carts/${cart.id}/invoice-request`, body)
    expect(await wish(company)).toMatchObject({
      status: 400,
      body: { code: "invoice_tax_code_wrong", param: "tax_code" },
    })
    expect((await wish({ ...company, tax_code: "MST 0100109106" })).status).toBe(200)
    const placed = (await shop.checkout(cart)).body
    await shop.pay(placed, placed.order_group.amount)
    const days = `from=${day(0)}&to=${day(0)}`
    const { requests } = await shop.until(
      "the order that is to be invoiced",
      () => ask<Answer<typeof listInvoiceRequests>>(`/invoices?${days}`),
      (found) => found.requests.length > 0
    )
    expect(requests).toMatchObject([
      {
        group_code: placed.order_group.code,
        buyer: { ...company, tax_code: "0100109106" },
        amount: placed.order_group.amount,
      },
    ])
    const file = async (format: string) =>
      (await ask<Answer<typeof readTaxFile>>(`/invoices/file?${days}&format=${format}`)).content
    isFile(await file("xlsx"), "PK")
    expect(JSON.parse(Buffer.from(await file("json"), "base64").toString())).toEqual(requests)
    // What is ordered is ordered: the wish changes no more.
    expect((await wish({ ...company, tax_code: "0100109106" })).status).toBe(409)
    amount += placed.order_group.amount
  })

  test("is on the paper that its seller gets of a year, from the market and in the panel", async () => {
    const [own] = await shop.sql<{ id: string }>(
      "select s.id from seller s join member m on m.seller_id = s.id where m.email = $1",
      [member]
    )
    const year = month.slice(0, 4)
    const path = `/tax/certificate?year=${year}&seller_id=`
    isFile((await ask<Answer<typeof readTaxFile>>(`${path}${own?.id}`)).content, "%PDF-")
    const read = (of: string) =>
      sellerCall<Answer<typeof readOwnStatement>>(
        shop,
        "GET",
        `/seller/money/tax-certificate?year=${of}`,
        seller
      )
    isFile((await read(year)).body.content, "%PDF-")
    // A year without anything is said to be one.
    isFile((await read("2025")).body.content, "%PDF-")
    expect(
      (await staffCall(shop, "GET", `/admin/fees${path}sel_khong_co`, undefined, staff)).body
    ).toMatchObject({ code: "seller_not_found" })
  })

  test("is in the market's numbers, by day, seller and commune, alike", async () => {
    const sums = []
    for (const by of ["day", "seller", "commune"]) {
      const { rows } = await ask<Answer<typeof readEarnings>>(
        `/numbers?from=${day(-2)}&to=${day(0)}&by=${by}`
      )
      for (const row of rows) expect(row.gross).toBe(row.net + row.commission + row.tax)
      sums.push(rows.reduce((sum, { gross }) => sum + gross, 0))
    }
    expect(sums).toEqual([amount, amount, amount])
    const file = (format: string) =>
      ask<Answer<typeof readTaxFile>>(
        `/numbers/file?from=${day(-2)}&to=${day(0)}&by=commune&format=${format}`
      )
    isFile((await file("xlsx")).content, "PK")
    const csv = Buffer.from((await file("csv")).content, "base64").toString("utf8")
    const [head, first = ""] = csv.split("\r\n")
    expect(head).toContain("Xã, phường")
    expect(first.split(";")[2]).toBe(String(amount))
    expect(first).not.toMatch(/^\d/)
  })
})
