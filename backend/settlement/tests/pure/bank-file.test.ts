import { bankFileCells, bankFileHeadings, bankFileOf, missingFields } from "../../src/files/bank-file"

const lines = [
  {
    account_number: "0011002233445",
    account_holder_name: "Hợp tác xã “Chè” Đại & Vĩ",
    bank_name: "Agribank",
    bank_bin: "970405",
    amount: 1_250_000,
    transfer_code: "CHPQ7M6P4XK",
  },
]
const layout = {
  format: "csv",
  delimiter: ";",
  with_headings: true,
  plain_letters: true,
  grouped_amounts: true,
  columns: [
    { field: "text", heading: "TK nguồn", text: "=1900000000018" },
    { field: "number", heading: "STT", text: "" },
    { field: "account_holder_name", heading: "Tên", text: "" },
    { field: "account_number", heading: "Số TK", text: "" },
    { field: "amount", heading: "Số tiền", text: "" },
    { field: "transfer_code", heading: "Nội dung", text: "" },
  ],
} as const

describe("a bank's own file", () => {
  test("has its columns in its order, under its headings, in its formats", () => {
    const own = { ...layout, columns: [...layout.columns] }
    expect(bankFileHeadings(own)).toEqual(["TK nguồn", "STT", "Tên", "Số TK", "Số tiền", "Nội dung"])
    expect(bankFileCells(own, lines)).toEqual([
      ["=1900000000018", "1", "HOP TAC XA CHE DAI VI", "0011002233445", "1.250.000", "CHPQ7M6P4XK"],
    ])
    const asTyped = { ...own, plain_letters: false, grouped_amounts: false, with_headings: false }
    expect(bankFileCells(asTyped, lines)[0]?.slice(2, 5)).toEqual([
      "Hợp tác xã “Chè” Đại & Vĩ",
      "0011002233445",
      "1250000",
    ])
    expect(bankFileHeadings(asTyped)).toBeNull()
  })

  test("runs no formula, and is what its name says", async () => {
    const own = { ...layout, columns: [...layout.columns] }
    const csv = (await bankFileOf(own, lines)).toString("utf8")
    expect(csv.split("\r\n")[1]).toBe(
      `"'=1900000000018";"1";"HOP TAC XA CHE DAI VI";"0011002233445";"1.250.000";"CHPQ7M6P4XK"`
    )
    expect((await bankFileOf({ ...own, format: "xlsx" }, lines)).subarray(0, 2).toString()).toBe("PK")
  })

  test("is refused without what no bank can do without", () => {
    expect(missingFields({ columns: [...layout.columns] })).toEqual([])
    expect(missingFields({ columns: layout.columns.slice(0, 3) })).toEqual([
      "account_number",
      "amount",
      "transfer_code",
    ])
  })
})
