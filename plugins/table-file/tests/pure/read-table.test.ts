import { readTable, UnreadableTable } from "../../src"

const size = { rows: 100, columns: 10 }
const goods = [
  ["Tên hàng", "Giá"],
  ["Mật ong rừng", "250.000"],
]
const csv = goods.map((row) => row.join(";")).join("\r\n")

/** What a spreadsheet with the code page 1258 saves: letters with their marks behind them. */
function windows1258(text: string): Buffer {
  const decoder = new TextDecoder("windows-1258")
  const bytes = new Map(
    Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte] as const)
  )
  // The code page has letters with circumflex, breve and horn as one; the five tones stand by themselves.
  const parts = [...text.normalize("NFC")].flatMap((letter) => {
    if (bytes.has(letter)) return [letter]
    const split = letter.normalize("NFD")
    const tone = [...split].find((mark) => "\u0300\u0301\u0303\u0309\u0323".includes(mark)) ?? ""
    return [split.replace(tone, "").normalize("NFC"), tone]
  })
  return Buffer.from(parts.map((part) => bytes.get(part) ?? 0x3f))
}

it.each([
  ["utf-8", Buffer.from(csv)],
  ["utf-8", Buffer.from(`\uFEFF${csv}`)],
  ["utf-16le", Buffer.from(`\uFEFF${csv}`, "utf16le")],
  ["utf-16le", Buffer.from(csv, "utf16le")],
  ["utf-16be", Buffer.from(`\uFEFF${csv}`, "utf16le").swap16()],
  ["windows-1258", windows1258(csv)],
])("reads a CSV in %s", async (encoding, content) => {
  expect(await readTable(content, size)).toEqual({ cells: goods, format: "csv", encoding })
})

it.each([";", "\t", ","])("reads cells between %j, quoted ones too", async (mark) => {
  const text = `Tên${mark}Giá\n"Chè, ${mark} sao tay"${mark}85k\n`
  expect((await readTable(Buffer.from(text), size)).cells).toEqual([
    ["Tên", "Giá"],
    [`Chè, ${mark} sao tay`, "85k"],
  ])
})

it("reads the first sheet of a workbook, numbers and dates as their cells show them", async () => {
  const { default: writeXlsx } = await import("write-excel-file/node")
  const content = await writeXlsx([
    [{ value: "Giá" }, { value: "Ngày" }],
    [{ value: 250000 }, { value: new Date(Date.UTC(2026, 10, 22)), format: "dd/mm/yyyy" }],
  ]).toBuffer()
  expect(await readTable(content, size)).toEqual({
    cells: [
      ["Giá", "Ngày"],
      ["250000", "2026-11-22 00:00:00"],
    ],
    format: "xlsx",
    encoding: null,
  })
})

it.each([
  ["more rows than are read", Buffer.from("a,b\n".repeat(101)), "too_large"],
  ["more columns than are read", Buffer.from("a,".repeat(11)), "too_large"],
  [
    "an encoding that could only be guessed",
    Buffer.from([0x54, 0xca, 0x4e, 0x81, 0x9d, 0x0a]),
    "encoding_unknown",
  ],
  ["half a workbook", Buffer.from("PK\x03\x04 and then nothing", "latin1"), "no_workbook"],
])("refuses %s", async (_what, content, reason) => {
  const refusal = await readTable(content, size).catch((error: unknown) => error)
  expect(refusal).toBeInstanceOf(UnreadableTable)
  expect(refusal).toMatchObject({ reason })
})
