import { z } from "zod"
import { checkLedger } from "../../../src/core/invariants/check-ledger"
import { accountNumber, startGateway, type TestGateway } from "../../support/harness"
import { openReviews } from "../../support/ledger"
import { zip } from "../../support/zip"

let test: TestGateway
beforeEach(async () => void (test = await startGateway()))
afterEach(() => test.stop())

const columns = {
  date: "Ngày giao dịch",
  credit: "Ghi có",
  debit: "Ghi nợ",
  description: "Diễn giải",
  reference: "Số bút toán",
  balance: "Số dư",
}
const answer = z.object({
  id: z.string(),
  status: z.string(),
  encoding: z.string().nullable(),
  rows: z.array(
    z.object({
      line: z.number(),
      outcome: z.string(),
      subject: z.string().nullable(),
      review: z.string().nullable(),
    })
  ),
})

const post = (path: string, body: Record<string, unknown>): Promise<unknown> =>
  test.stripe.rawRequest("POST", path, body)
const mapping = async (mapped: Record<string, string> = columns) =>
  z
    .object({ id: z.string() })
    .parse(await post("/v1/vietqr/statement_mappings", { name: "Vietcombank", columns: mapped })).id
const upload = async (content: Buffer, format: "csv" | "xlsx", mapped?: string) =>
  answer.parse(
    await post("/v1/vietqr/statement_imports", {
      account_number: accountNumber,
      mapping: mapped ?? (await mapping()),
      filename: `thang11.${format}`,
      format,
      content: content.toString("base64"),
    })
  )
const book = async (id: string) =>
  answer.parse(
    await post(`/v1/vietqr/statement_imports/${id}/book`, { author: "ke toan", reason: "cuối tháng" })
  )

const csv = (...rows: string[]) =>
  Buffer.from(
    [
      "NGÂN HÀNG,,,,,",
      ",,,,,",
      "Ngày giao dịch,Số bút toán,Ghi nợ,Ghi có,Số dư,Diễn giải",
      ...rows,
      ",,,,,",
    ].join("\r\n")
  )

it("a statement of five thousand movements is booked whole, whatever their amounts, and again changes nothing", async () => {
  const paid = await test.intent(7_777)
  const today = new Intl.DateTimeFormat("en-GB", { timeZone: "Asia/Ho_Chi_Minh", dateStyle: "short" }).format(
    new Date()
  )
  const lines = Array.from(
    { length: 4_998 },
    (_, i) => `${today} 10:00:00,FT${i},,"${10_000 + i}",,tien hang ${i}`
  )
  const file = csv(...lines, `${today} 10:01:00,FTX,,"7777",,${paid.code}`)
  const booked = await book((await upload(file, "csv")).id)
  expect(
    booked.rows.filter(({ outcome, review }) => outcome === "booked" && review === "no_code")
  ).toHaveLength(4_998)
  expect(booked.rows.at(-1)).toMatchObject({ outcome: "booked", subject: paid.id, review: null })
  expect((await test.retrieve(paid.id)).intent.status).toBe("succeeded")
  const again = await book((await upload(file, "csv")).id)
  expect(new Set(again.rows.map(({ outcome }) => outcome))).toEqual(new Set(["known"]))
  expect(await test.sql("select count(*)::int as movements from bank_transactions")).toEqual([
    { movements: 4_999 },
  ])
})

it("a statement shows each row's fate before anything is booked, then books exactly that, once", async () => {
  const [paid, missed] = [await test.intent(50_000), await test.intent(20_000)]
  await test.credit(50_000, paid.code, { reference: "FT111" })
  const today = new Intl.DateTimeFormat("en-GB", { timeZone: "Asia/Ho_Chi_Minh", dateStyle: "short" }).format(
    new Date()
  )
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
  expect(fates).toEqual([
    ["duplicate", null],
    ["booked", null],
    ["booked", "no_code"],
    ["booked", "unexplained_debit"],
    ["unreadable", null],
    ["unreadable", null],
  ])
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
  expect(again.rows.map(({ outcome }) => outcome.split(":")[0])).toEqual([
    "known",
    "known",
    "known",
    "known",
    "unreadable",
    "unreadable",
  ])
  expect((await checkLedger(test.gateway.db)).filter(({ holds }) => !holds)).toEqual([])
})

it("an XLSX with one signed column is read the same; two equal rows are two movements", async () => {
  const { default: writeXlsx } = await import("write-excel-file/node")
  const { id, code } = await test.intent(10_000)
  const head = ["Ngày", "Số tiền", "Nội dung"].map((value) => ({ value, type: String }))
  const line = [
    { value: "22/11/2026", type: String },
    { value: 5000, type: Number },
    { value: code, type: String },
  ]
  const file = await writeXlsx([head, line, line]).toBuffer()
  const mapped = await mapping({ date: "Ngày", amount: "Số tiền", description: "Nội dung" })
  expect((await book((await upload(file, "xlsx", mapped)).id)).rows.map(({ outcome }) => outcome)).toEqual([
    "booked",
    "booked",
  ])
  expect((await test.retrieve(id)).intent.status).toBe("succeeded")
})

it("what is no statement is refused by name", async () => {
  await expect(upload(Buffer.from("xin chào"), "csv")).rejects.toMatchObject({
    param: "content",
    code: "statement_unreadable",
  })
  await expect(upload(Buffer.from("PK not a zip"), "xlsx")).rejects.toMatchObject({ param: "content" })
  await expect(mapping({ date: "Ngày", description: "Nội dung" })).rejects.toMatchObject({ param: "columns" })
  await expect(
    post("/v1/vietqr/statement_imports", {
      account_number: "999",
      mapping: await mapping(),
      filename: "a",
      format: "csv",
      content: "YQ==",
    })
  ).rejects.toMatchObject({ param: "account_number" })
})

describe("a file that is more than a statement is refused by name, and nothing is kept", () => {
  const refusal = (content: Buffer, format: "csv" | "xlsx", words: RegExp) =>
    expect(upload(content, format)).rejects.toMatchObject({
      param: "content",
      code: "statement_unreadable",
      message: expect.stringMatching(words),
    })
  afterEach(async () => expect(await test.sql("select 1 from statement_imports")).toEqual([]))

  it("a workbook that unpacks to gigabytes, whatever its directory says of its size", async () => {
    const bomb = zip({
      "[Content_Types].xml": Buffer.from("<Types/>"),
      "xl/worksheets/sheet1.xml": Buffer.alloc(120_000_000, " "),
    })
    expect(bomb.length).toBeLessThan(200_000)
    const lying = Buffer.from(bomb)
    // The size once unpacked, in the directory's entry of the sheet.
    lying.writeUInt32LE(10, lying.lastIndexOf(Buffer.from("PK\x01\x02", "latin1")) + 24)
    const before = process.memoryUsage().rss
    for (const file of [bomb, lying]) await refusal(file, "xlsx", /24 MB once unpacked/)
    expect(process.memoryUsage().rss - before).toBeLessThan(150_000_000)
  })

  it("a workbook with a cell at the far end of the sheet", () =>
    refusal(
      zip({
        "xl/worksheets/sheet1.xml": Buffer.from(
          '<worksheet><sheetData><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData></worksheet>'
        ),
      }),
      "xlsx",
      /at most 5200 rows and 60 columns/
    ))

  it.each([
    [
      "a file of this machine",
      '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/hostname">]>',
      (xml: string) => Buffer.from(xml),
    ],
    [
      "an address",
      '<!DOCTYPE x SYSTEM "http://127.0.0.1:9/x.dtd">',
      (xml: string) => Buffer.from(`\uFEFF${xml}`, "utf16le"),
    ],
    [
      "a thousand words for one",
      '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY e "&a;&a;&a;">]>',
      (xml: string) => Buffer.from(xml),
    ],
  ])("a workbook whose XML brings %s by an entity", (_what, type, encode) =>
    refusal(
      zip({
        "xl/sharedStrings.xml": encode(`<?xml version="1.0"?>${type}<sst><si><t>&e;</t></si></sst>`),
        "xl/worksheets/sheet1.xml": Buffer.from("<worksheet><sheetData/></worksheet>"),
      }),
      "xlsx",
      /declares a document type/
    )
  )

  it("a workbook of a thousand parts", () =>
    refusal(
      zip(
        Object.fromEntries(Array.from({ length: 1000 }, (_, n) => [`xl/media/${n}.txt`, Buffer.from("x")]))
      ),
      "xlsx",
      /more than 200 parts/
    ))

  it("a CSV with too many rows or columns", async () => {
    await refusal(Buffer.from("a,b\n".repeat(5300)), "csv", /at most 5200 rows/)
    await refusal(Buffer.from(`${"a,".repeat(100)}\n`), "csv", /60 columns/)
  })

  it.each([
    // "Ngày giao dịch,Diễn giải" as the fonts of the nineties had it.
    ["TCVN3", "4e67b5792067696f2064de63682c4469d4656e20676975b8"],
    ["VNI", "4e6761f8792067696f20646f63682c44696567f56e"],
    ["a broken UTF-8 with its mark", "efbbbf4e67e079"],
    ["a half of UTF-16", "fffe4e0067"],
    ["bytes of no text", "4e6781790001"],
    ["half a Windows-1258 text: a mark without its letter", "4e67cce079"],
  ])("a CSV in an encoding that could only be guessed: %s", (_name, hex) =>
    refusal(Buffer.from(hex, "hex"), "csv", /save it as CSV UTF-8/)
  )
})

/** A text in Windows-1258: letters that the code page has, and its five marks behind the others. */
function windows1258(text: string): Buffer {
  const decoder = new TextDecoder("windows-1258")
  const bytes = new Map(Array.from({ length: 256 }, (_, byte) => [decoder.decode(Buffer.from([byte])), byte]))
  return Buffer.from(
    [...text.normalize("NFC")].flatMap((letter) => {
      const whole = bytes.get(letter)
      if (whole !== undefined) return [whole]
      // A letter may keep its hat and give away its tone only.
      const parts = [...letter.normalize("NFD")]
      const tone = parts.find((part) => "\u0300\u0301\u0303\u0309\u0323".includes(part)) ?? ""
      const base = parts
        .filter((part) => part !== tone)
        .join("")
        .normalize("NFC")
      return [base, tone].map((part) => bytes.get(part) ?? 0)
    })
  )
}

const swapped = (text: string) => Buffer.from(text, "utf16le").swap16()

it.each([
  ["UTF-8", "utf-8", (text: string) => Buffer.from(text)],
  ["UTF-8 with a byte-order mark", "utf-8", (text: string) => Buffer.from(`\uFEFF${text}`)],
  ["UTF-16 as spreadsheets save it", "utf-16le", (text: string) => Buffer.from(`\uFEFF${text}`, "utf16le")],
  ["UTF-16 the other way round", "utf-16be", (text: string) => swapped(`\uFEFF${text}`)],
  ["UTF-16 without its mark", "utf-16le", (text: string) => Buffer.from(text, "utf16le")],
  ["UTF-16 the other way round without its mark", "utf-16be", swapped],
  ["Windows-1258", "windows-1258", windows1258],
])("a CSV in %s is read as what it is, and the preview says so", async (_name, encoding, encode) => {
  const text = "Phường Đức Thắng, ấp Ổ Ỗ ế ữ nặng: thịt lợn ướp “mắc khén”"
  const file = encode(
    `Ngày giao dịch;Số bút toán;Ghi nợ;Ghi có;Số dư;Diễn giải\r\n22/11/2026;FT1;;1.000;;${text}\r\n`
  )
  const preview = await upload(file, "csv")
  expect(preview).toMatchObject({ encoding, rows: [{ outcome: "booked" }] })
  expect(await test.stripe.rawRequest("GET", `/v1/vietqr/statement_imports/${preview.id}`)).toMatchObject({
    encoding,
  })
  await book(preview.id)
  expect(await test.sql("select description from bank_transactions")).toEqual([{ description: text }])
})

it.each([
  ["UTF-8 with a byte-order mark", (text: string) => Buffer.from(`\uFEFF${text}`)],
  ["UTF-16 as spreadsheets save it", (text: string) => Buffer.from(`\uFEFF${text}`, "utf16le")],
])("a CSV in %s is read; cells that look like formulas stay text", async (_name, encode) => {
  const head = "Ngày giao dịch,Số bút toán,Ghi nợ,Ghi có,Số dư,Diễn giải"
  const preview = await upload(
    encode(
      `${head}\r\n22/11/2026,FT1,,"1,000",,"=HYPERLINK(""http://x"",""y"")\u0000"\r\n22/11/2026,FT2,,99999999999999999999,,x\r\n`
    ),
    "csv"
  )
  expect(preview.rows.map(({ outcome }) => outcome)).toEqual([
    "booked",
    "unreadable: an amount cannot be read",
  ])
  await book(preview.id)
  expect(await test.sql("select description from bank_transactions")).toEqual([
    { description: '=HYPERLINK("http://x","y")' },
  ])
})

it("a list of statements reads none of their files", () => {
  const listed = test.gateway.db.manager.createQueryBuilder("statement_imports", "row").getSql()
  expect(listed).toContain('"row"."filename"')
  expect(listed).not.toContain('"row"."content"')
})
