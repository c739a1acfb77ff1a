import type { Answer } from "@chophien/contract"
import type {
  bookStatement,
  previewStatement,
  saveStatementMapping,
} from "@chophien/contract/staff/statements"
import { type Bearer, Shop } from "@chophien/test/kit/shop/shop"
import { readFindings } from "../../src/check/run-check"
import { mailsOf, paidOrder } from "../support/money-shop"
import { staffCall } from "../support/staff-call"

jest.setTimeout(300_000)

const tea = "che-shan Túi 100 g"
const path = "/admin/payouts/statements"
const reason = "Đối chiếu sao kê ngày"
let shop: Shop
let staff: Bearer
let mapping: string
let account_number: string
beforeAll(async () => {
  shop = await Shop.start()
  staff = await shop.asStaff("ketoan@vidu.vn")
  const [account] = await shop.gatewaySql<{ account_number: string }>(
    "select account_number from bank_accounts limit 1"
  )
  account_number = account?.account_number ?? ""
  const saved = await staffCall<Answer<typeof saveStatementMapping>>(
    shop,
    "POST",
    "/admin/payouts/statement-mappings",
    {
      name: "Ngân hàng thử",
      columns: {
        date: "Ngày",
        credit: "Ghi có",
        debit: "Ghi nợ",
        description: "Nội dung",
        reference: "Số bút toán",
      },
    },
    staff
  )
  mapping = saved.body.mapping.id
}, 300_000)
afterAll(() => shop?.stop())

const head = "Ngày,Số bút toán,Ghi nợ,Ghi có,Nội dung"
const today = new Intl.DateTimeFormat("en-GB", { timeZone: "Asia/Ho_Chi_Minh", dateStyle: "short" }).format(
  new Date()
)
const csvOf = (...rows: string[]) => Buffer.from([head, ...rows].join("\r\n"))
const upload = (content: Buffer, format: "csv" | "xlsx" = "csv") =>
  staffCall<Answer<typeof previewStatement> & { code?: string }>(
    shop,
    "POST",
    path,
    { mapping, account_number, file_name: `sao-ke.${format}`, format, content: content.toString("base64") },
    staff
  )
const book = async (id: string) =>
  (await staffCall<Answer<typeof bookStatement>>(shop, "POST", `${path}/${id}/book`, { reason }, staff)).body
const movements = async () =>
  Number(
    (await shop.gatewaySql<{ count: string }>("select count(*) as count from bank_transactions"))[0]?.count
  )
const outcomes = (statement: Answer<typeof previewStatement>["statement"]) =>
  statement.rows.map(({ outcome }) => outcome.split(":")[0])

describe("a bank's statement", () => {
  test("of another bank, or no statement at all, is refused, and nothing is booked", async () => {
    const before = await movements()
    for (const file of [
      Buffer.from("Date;Amount;Memo\r\n22/11/2026;5000;tien"),
      Buffer.from("%PDF-1.7 sao kê"),
      Buffer.from(""),
    ]) {
      const { status, body } = await upload(file.length ? file : Buffer.from("\r\n"))
      expect([status, body.code]).toEqual([400, "bank_statement_unreadable"])
    }
    expect((await upload(csvOf(), "xlsx")).body.code).toBe("bank_statement_unreadable")
    const other = await staffCall<{ code: string }>(
      shop,
      "POST",
      path,
      {
        mapping,
        account_number: "999999",
        file_name: "sao-ke.csv",
        format: "csv",
        content: csvOf(`${today},FT1,,5000,tien`).toString("base64"),
      },
      staff
    )
    expect(other.body.code).toBe("bank_statement_account")
    expect(await movements()).toBe(before)
  })

  test("of fifty megabytes is refused before it is read", async () => {
    const content = Buffer.alloc(50 * 1024 * 1024, "a").toString("base64")
    const answer = await shop.call<{ code: string }>(
      "POST",
      path,
      { mapping, account_number, file_name: "to.csv", format: "csv", content },
      staff
    )
    expect(answer.status).toBe(413)
  })

  test("whose cells were changed says which rows cannot be read, and books none of them", async () => {
    const before = await movements()
    const { body } = await upload(
      csvOf(
        `${today},FT10,,"7,000",tien hang`,
        `${today},FT11,,7o00,mot chu trong so tien`,
        `99/99/2026,FT12,,8000,ngay khong co`,
        `${today},FT13,9000,9000,hai ben cung co`,
        `${today},FT14,,-5000,so am`
      )
    )
    expect(outcomes(body.statement)).toEqual([
      "booked",
      "unreadable",
      "unreadable",
      "unreadable",
      "unreadable",
    ])
    expect(body.statement.rows.map(({ line }) => line)).toEqual([2, 3, 4, 5, 6])
    expect(await movements()).toBe(before)
    const booked = await book(body.statement.id)
    expect(outcomes(booked.statement)[1]).toBe("unreadable")
    expect(await movements()).toBe(before + 1)
    // The same statement again changes nothing.
    expect(
      (await staffCall(shop, "POST", `${path}/${body.statement.id}/book`, { reason }, staff)).status
    ).toBe(409)
    expect(await movements()).toBe(before + 1)
  })

  test("with a formula where an amount stands is no amount", async () => {
    const before = await movements()
    const cells = ["Ngày", "Số bút toán", "Ghi nợ", "Ghi có", "Nội dung"].map((value) => ({ value }))
    const { default: writeWorkbook } = await import("write-excel-file/node")
    const workbook = await writeWorkbook([
      cells,
      [
        { value: today },
        { value: "FT20" },
        { value: "" },
        { value: "=1000*50", type: "Formula" as const },
        { value: "cong thuc" },
      ],
    ]).toBuffer()
    const { status, body } = await upload(workbook, "xlsx")
    expect(status === 201 ? outcomes(body.statement) : body.code).toEqual(
      status === 201 ? ["unreadable"] : "bank_statement_unreadable"
    )
    expect(await movements()).toBe(before)
    const asText = await upload(csvOf(`${today},FT21,,=7000,cong thuc`))
    expect(outcomes(asText.body.statement)).toEqual(["unreadable"])
  })

  test("that names a movement again, in one file or in the next, counts it once", async () => {
    const before = await movements()
    const row = `${today},FT30,,"30,000",tien hang`
    const first = await upload(csvOf(row))
    await book(first.body.statement.id)
    expect(await movements()).toBe(before + 1)
    const again = await upload(csvOf(row, `${today},FT31,,"31,000",tien khac`))
    expect(outcomes(again.body.statement)).toEqual(["known", "booked"])
    await book(again.body.statement.id)
    expect(await movements()).toBe(before + 2)
  })

  test("pays an order whose notice never came, and stands in the history of money", async () => {
    const placed = (await shop.checkout(await shop.cart({ [tea]: 1 }))).body
    const { amount, payment } = placed.order_group
    const code = payment?.qr?.transfer_code ?? ""
    const { body } = await upload(csvOf(`${today},FT40,,"${amount}",${code} chuyen khoan`))
    await book(body.statement.id)
    await shop.until(
      "the order's being paid",
      () => shop.orderGroup(placed),
      ({ state }) => state === "paid"
    )
  })
})

describe("the nightly look at the books", () => {
  test("is silent while they agree, and names what differs by mail to those who pay", async () => {
    await paidOrder(shop, { [tea]: 1 })
    const findings = () =>
      readFindings({
        database_url: shop.url,
        gateway_url: shop.gatewayAddress,
        gateway_key: "sk_test_chophien_development",
      })
    await shop.until("agreement", findings, (all) => all.every(({ holds }) => holds))
    expect(await mailsOf(shop, "staff-money:books_differ")).toEqual([])
    await shop.sql("update settlement_sale set paid_amount = paid_amount + 1 where paid_at is not null")
    expect((await findings()).some(({ holds }) => !holds)).toBe(true)
    const mails = await shop.until(
      "the mail of books that differ",
      () => mailsOf(shop, "staff-money:books_differ"),
      (rows) => rows.length > 0,
      90_000
    )
    expect(mails.map(({ to }) => to)).toContain("ketoan@vidu.vn")
  })
})
