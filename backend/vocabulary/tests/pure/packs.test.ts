import { readFileSync } from "node:fs"
import { join } from "node:path"
import { isWeightUnit, pieceWord, readPacks } from "../../src/packs"
import { formatStock, readStockWeight } from "../../src/stock"

const packs = (unit: string, ...variants: [string, number][]) =>
  readPacks(
    unit,
    variants.map(([title, weight_g]) => ({ title, weight_g }))
  )

test.each([
  [
    "con ~1,3 kg",
    [
      ["1 con ~1,3 kg", 1300],
      ["Combo 2 con", 2600],
    ],
    { unit: "piece", contents: [1, 2] },
  ],
  [
    "khay 12 chiếc",
    [
      ["Khay 12 chiếc", 700],
      ["Combo 3 khay", 2100],
    ],
    { unit: "piece", contents: [1, 3] },
  ],
  [
    "lốc 12 hũ 100 g",
    [
      ["Lốc 12 hũ 100 g", 1300],
      ["Combo 3 lốc", 3900],
    ],
    { unit: "piece", contents: [1, 3] },
  ],
  [
    "quả ~1 kg",
    [
      ["1 quả", 1100],
      ["Túi 3 quả", 3300],
      ["Thùng 10 quả", 11_000],
    ],
    { unit: "piece", contents: [1, 3, 10] },
  ],
  [
    "kg",
    [
      ["1 kg", 1000],
      ["3 kg", 3000],
    ],
    { unit: "gram", contents: [1000, 3000] },
  ],
  [
    "kg",
    [
      ["500 g", 500],
      ["1 kg", 1000],
    ],
    { unit: "gram", contents: [500, 1000] },
  ],
  [
    "túi 500 g",
    [
      ["Túi 500 g", 520],
      ["Túi 1 kg", 1030],
    ],
    { unit: "gram", contents: [500, 1000] },
  ],
] satisfies [string, [string, number][], unknown][])(
  "%s: %j are packs of one stock",
  (unit, variants, read) => {
    expect(packs(unit, ...variants)).toEqual(read)
  }
)

test.each([
  [
    "different sizes",
    "chiếc",
    [
      ["Nhỏ 20 × 18 cm", 227],
      ["Vừa 26 × 24 cm", 350],
    ],
  ],
  [
    "a size in litres that is not what it holds",
    "chiếc",
    [
      ["Nhỏ 2 lít", 1625],
      ["Vừa 4 lít", 2500],
    ],
  ],
  [
    "a weight that contradicts the words",
    "con",
    [
      ["1 con", 1300],
      ["Combo 3 con", 1400],
    ],
  ],
  [
    "two of one content",
    "con",
    [
      ["1 con", 1300],
      ["Loại 1 con", 1300],
    ],
  ],
  ["one variant", "con", [["1 con", 1300]]],
] satisfies [string, string, [string, number][]][])("%s: each has its own stock", (_what, unit, variants) => {
  expect(packs(unit, ...variants)).toBeNull()
})

test("of the sample province, what differs in more than its amount has stocks of its own", () => {
  const products: { handle: string; unit: string; variants: { title: string; weight_g: number }[] }[] =
    JSON.parse(readFileSync(join(__dirname, "../../../../seed/data/products.json"), "utf8"))
  const apart = products.filter(({ unit, variants }) => variants.length > 1 && !readPacks(unit, variants))
  expect(apart.map(({ handle }) => handle)).toEqual([
    "khan-tho-cam-det-tay-ban-lac",
    "tui-tho-cam-chieng-chau",
    "thu-bong-tho-cam-mai-ha",
    "son-ta-tam-nong",
    "gom-huong-canh",
    "do-go-nho-thanh-lang",
    "coi-da-hai-luu",
  ])
})

test("a piece is called by the unit's first word", () => {
  expect(["con ~1,3 kg", "Khay 10 chiếc", "500 g", ""].map(pieceWord)).toEqual(["con", "khay", "", ""])
  expect(["kg", "Lạng", "con", "túi 1 kg"].map(isWeightUnit)).toEqual([true, true, false, false])
})

test("a stock is said in its own unit", () => {
  const said = [
    formatStock(6, "piece", "khay 10 chiếc"),
    formatStock(25_500, "gram", "kg"),
    formatStock(900, "gram", "kg"),
  ]
  expect(said.map((text) => text.replace(/\s/g, " "))).toEqual(["6 khay", "25,5 kg", "900 g"])
})

test.each([
  ["25,5", { outcome: "value", value: 25_500 }],
  ["2 tạ", { outcome: "value", value: 200_000 }],
  ["500g", { outcome: "value", value: 500 }],
  ["3 tấn", { outcome: "value", value: 3_000_000 }],
  ["0", { outcome: "value", value: 0 }],
])("a stock of %s in kilograms", (typed, reading) => {
  expect(readStockWeight(typed)).toEqual(reading)
})
