import { readFileSync } from "node:fs"
import { join } from "node:path"
import { readTable } from "@chophien/table-file"
import { planRows } from "../../src/goods-sheet/plan-rows"
import { type GoodsReading, readGoodsRow } from "../../src/goods-sheet/read-goods-row"
import { fieldOfHeading, findColumns, type SheetColumns } from "../../src/goods-sheet/sheet-fields"

const sheets = join(__dirname, "../cases/sheets")
const categories: { slug: string; name: string }[] = JSON.parse(
  readFileSync(join(__dirname, "../../../../seed/data/categories.json"), "utf8")
)
const size = { rows: 5100, columns: 40 }

async function readSheet(file: string): Promise<{ columns: SheetColumns; rows: GoodsReading[] }> {
  const { cells } = await readTable(readFileSync(join(sheets, file)), size)
  const found = findColumns(cells, new Map())
  if (!found) throw new Error("No headings")
  return {
    columns: found.columns,
    rows: cells.slice(found.heading_row + 1).map((row) => readGoodsRow(row, found.columns, categories)),
  }
}

const five = [
  {
    title: "Mật ong rừng",
    price: 250_000,
    unit: "chai 500 ml",
    weight_g: 900,
    stock: 20,
    season_months: [4, 5, 6],
  },
  { title: "Măng khô", price: 120_000, unit: "gói 500 g", weight_g: 500, stock: 35, season_months: [] },
  { title: "Gà đen làm sạch", price: 260_000, unit: "con ~1,3 kg", weight_g: 1300, stock: 12 },
  {
    title: "Chè Shan tuyết, sao tay",
    price: 85_000,
    unit: "gói 100 g",
    weight_g: 100,
    stock: 50,
    season_months: [3, 4, 5, 6, 7, 8, 9, 10, 11],
  },
  { title: "Rượu cần", price: 1_250_000, unit: "hũ 5 lít", weight_g: 7000, stock: 4, season_months: [] },
]

it.each(["utf8.csv", "utf8-bom-semicolon.csv", "windows-1258.csv", "utf16-tab.txt"])(
  "reads %s as it was meant",
  async (file) => {
    const { columns, rows } = await readSheet(file)
    expect(columns).toEqual(["title", "category", "price", "unit", "weight", "stock", "season"])
    expect(rows).toHaveLength(5)
    for (const [at, row] of rows.entries()) {
      expect(row).toEqual({ ok: true, goods: { ...five[at], category_slug: expect.any(String) } })
    }
  }
)

it("finds each fault at its cell, and takes nothing for it", async () => {
  const { rows } = await readSheet("with-mistakes.csv")
  expect(rows.map((row) => (row.ok ? row.goods.title : row.faults))).toEqual([
    "Mật ong rừng",
    [{ field: "price", typed: "một trăm", reason: "not_a_number", choices: [] }],
    [{ field: "weight", typed: "", reason: "empty", choices: [] }],
    [{ field: "stock", typed: "10,5", reason: "fraction", choices: expect.any(Array) }],
    [{ field: "category", typed: "Rượu ngoại", reason: "unknown_category", choices: expect.any(Array) }],
  ])
})

const columns: SheetColumns = ["title", "category", "price", "unit", "weight", "stock"]
const rowWith = (part: Partial<Record<"price" | "unit" | "weight" | "stock", string>>) =>
  readGoodsRow(
    [
      "Măng khô",
      "mat-ong",
      part.price ?? "85k",
      part.unit ?? "gói 500 g",
      part.weight ?? "0,6 kg",
      part.stock ?? "3",
    ],
    columns,
    [{ slug: "mat-ong", name: "Mật ong" }]
  )

it.each([
  ["500", "gói 500 g", 500],
  ["0,5", "gói 500 g", 500],
  ["1,2", "hũ 1 lít", 1200],
])("takes the weight %s of a %s for %d g", (weight, unit, weight_g) => {
  expect(rowWith({ weight, unit })).toMatchObject({ ok: true, goods: { weight_g } })
})

it.each([
  ["a bare number of a piece that says no weight", { weight: "500", unit: "con" }, "no_unit", [500, 500_000]],
  ["a weight that the piece contradicts", { weight: "50 g", unit: "gói 500 g" }, "contradicts_unit", [500]],
  ["a price without its thousands", { price: "85" }, "in_thousands", [85_000, 85_000_000]],
  ["another currency", { price: "$85" }, "other_unit", []],
  ["a formula that a spreadsheet left behind", { price: "#REF!" }, "not_a_number", []],
])("asks about %s", (_what, part, reason, choices) => {
  expect(rowWith(part)).toEqual({
    ok: false,
    faults: [expect.objectContaining({ reason, choices })],
  })
})

it("knows headings with remarks, below a letterhead, and what staff have said they mean", () => {
  expect(fieldOfHeading("GIÁ BÁN (đồng)", new Map())).toBe("price")
  expect(fieldOfHeading("Bao bì", new Map())).toBeNull()
  expect(fieldOfHeading("Bao bì", new Map([["bao bi", "unit"]]))).toBe("unit")
  expect(
    findColumns(
      [["HTX Nông sản"], ["Bảng kê hàng hóa"], ["STT", "Tên sản phẩm", "ĐVT", "Đơn giá", "Giá"]],
      new Map()
    )
  ).toEqual({ heading_row: 2, columns: [null, "title", "unit", "price", null] })
  expect(findColumns([["Mật ong", "250.000"]], new Map())).toBeNull()
})

it("finds 200 faults among 5,000 rows, each at its cell", () => {
  const rows = Array.from({ length: 5000 }, (_, at) => [
    `Mặt hàng số ${at + 1}`,
    "mat-ong",
    at % 25 === 7 ? "không rõ" : "85k",
    "gói 500 g",
    "0,6 kg",
    "3",
  ])
  const planned = planRows(
    { cells: [["Tên hàng"], ...rows], heading_row: 0, columns, skipped_lines: [] },
    [{ slug: "mat-ong", name: "Mật ong" }],
    []
  )
  const faulty = planned.filter(({ fate }) => fate === "fault")
  expect(planned).toHaveLength(5000)
  expect(faulty).toHaveLength(200)
  expect(faulty.every((row) => row.fate === "fault" && row.faults[0]?.field === "price")).toBe(true)
  expect(faulty[0]?.line).toBe(9)
})
