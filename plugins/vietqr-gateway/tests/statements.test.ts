import { z } from "zod"
import { checkLedger } from "../src/ledger/check"
import { readAmount } from "../src/statements/read"
import { accountNumber, startGateway, type TestGateway } from "./support/harness"
import { openReviews } from "./support/ledger"

let test: TestGateway
beforeEach(async () => void (test = await startGateway()))
afterEach(() => test.stop())

const columns = { date: "Ngày giao dịch", credit: "Ghi có", debit: "Ghi nợ", description: "Diễn giải", reference: "Số bút toán", balance: "Số dư" }
const answer = z.object({ id: z.string(), status: z.string(), rows: z.array(z.object({ line: z.number(), outcome: z.string(), subject: z.string().nullable(), review: z.string().nullable() })) })

const post = (path: string, body: Record<string, unknown>): Promise<unknown> => test.stripe.rawRequest("POST", path, body)
const mapping = async (given: Record<string, string> = columns) => z.object({ id: z.string() }).parse(await post("/v1/vietqr/statement_mappings", { name: "Vietcombank", columns: given })).id
const upload = async (content: Buffer, format: "csv" | "xlsx", given?: string) =>
  answer.parse(await post("/v1/vietqr/statement_imports", { account_number: accountNumber, mapping: given ?? (await mapping()), filename: `thang11.${format}`, format, content: content.toString("base64") }))
const book = async (id: string) => answer.parse(await post(`/v1/vietqr/statement_imports/${id}/book`, { author: "ke toan", reason: "cuối tháng" }))

const csv = (...rows: string[]) => Buffer.from(["NGÂN HÀNG,,,,,", ",,,,,", "Ngày giao dịch,Số bút toán,Ghi nợ,Ghi có,Số dư,Diễn giải", ...rows, ",,,,,"].join("\r\n"))

it("a statement shows each row's fate before anything is booked, then books exactly that, once", async () => {
  const [paid, missed] = [await test.intent(50_000), await test.intent(20_000)]
  await test.credit(50_000, paid.code, { reference: "FT111" })
  const today = new Intl.DateTimeFormat("en-GB", { timeZone: "Asia/Ho_Chi_Minh", dateStyle: "short" }).format(new Date())
  const file = csv(
    `${today} 10:00:00,FT111,,"50,000","50,000",${paid.code} CK`,
    `${today} 10:05:00,FT112,,"20,000.00","70,000",${missed.code}`,
    `${today} 10:06:00,FT113,,"5.000","75,000",tien hang`,
    `${today} 10:07:00,FT114,"1,100",,"73,900",phi SMS`,
    `99/99/2026,FT115,,"1",,sai ngay`,
    `${today} 10:08:00,FT116,,"mot",,sai tien`
  )
  const preview = await upload(file, "csv")
  const fates = preview.rows.map(({ outcome, review }) => [outcome.split(":")[0], review])
  expect(fates).toEqual([["duplicate", null], ["booked", null], ["booked", "no_code"], ["booked", "unexplained_debit"], ["unreadable", null], ["unreadable", null]])
  expect(preview.rows[1]).toMatchObject({ line: 5, subject: missed.id })
  expect(preview.status).toBe("preview")
  expect((await test.retrieve(missed.id)).intent.status).toBe("requires_action")
  expect(await openReviews(test)).toEqual([])

  const booked = await book(preview.id)
  expect(booked.rows).toEqual(preview.rows)
  expect((await test.retrieve(missed.id)).intent.status).toBe("succeeded")
  expect(await openReviews(test)).toEqual(["no_code 5000", "unexplained_debit 1100"])
  await expect(book(preview.id)).rejects.toMatchObject({ code: "statement_unexpected_state" })

  const again = await upload(file, "csv")
  expect(again.rows.map(({ outcome }) => outcome.split(":")[0])).toEqual(["known", "known", "known", "known", "unreadable", "unreadable"])
  expect((await checkLedger(test.gateway.db)).filter(({ holds }) => !holds)).toEqual([])
})

it("an XLSX with one signed column is read the same; two equal rows are two movements", async () => {
  const { default: writeXlsx } = await import("write-excel-file/node")
  const { id, code } = await test.intent(10_000)
  const head = ["Ngày", "Số tiền", "Nội dung"].map((value) => ({ value, type: String }))
  const line = [{ value: "22/11/2026", type: String }, { value: 5000, type: Number }, { value: code, type: String }]
  const file = await writeXlsx([head, line, line]).toBuffer()
  const given = await mapping({ date: "Ngày", amount: "Số tiền", description: "Nội dung" })
  expect((await book((await upload(file, "xlsx", given)).id)).rows.map(({ outcome }) => outcome)).toEqual(["booked", "booked"])
  expect((await test.retrieve(id)).intent.status).toBe("succeeded")
})

it("what is no statement is refused by name", async () => {
  await expect(upload(Buffer.from("xin chào"), "csv")).rejects.toMatchObject({ param: "content", code: "statement_unreadable" })
  await expect(upload(Buffer.from("PK not a zip"), "xlsx")).rejects.toMatchObject({ param: "content" })
  await expect(mapping({ date: "Ngày", description: "Nội dung" })).rejects.toMatchObject({ param: "columns" })
  await expect(post("/v1/vietqr/statement_imports", { account_number: "999", mapping: await mapping(), filename: "a", format: "csv", content: "YQ==" })).rejects.toMatchObject({ param: "account_number" })
})

it.each([
  ["1.234.567", 1_234_567], ["1,234,567.00", 1_234_567], ["-500 000 VND", -500_000], ["+20000", 20_000], ["", 0], ["0.00", 0], ["12.5", null], ["1.234.5", null], ["abc", null],
])("%s is read as %s", (text, amount) => expect(readAmount(text)).toBe(amount))
