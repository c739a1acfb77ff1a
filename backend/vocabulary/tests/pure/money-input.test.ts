import fc from "fast-check"
import { formatVnd, priceBounds, transfer_max } from "../../src/amount"
import { readAmount, readPrice } from "../../src/money-input"
import { readStock } from "../../src/stock"
import { readWeight } from "../../src/weight"
import { casesOf } from "../support/cases"

const readers: Record<string, (typed: string) => ReturnType<typeof readPrice>> = {
  price: readPrice,
  stock: (typed) => readStock(typed),
  weight: (typed) => readWeight(typed, "kg"),
}

test.each(casesOf("amounts.csv"))("a seller who types into %s: %s (%s)", (field = "", typed = "", wanted) => {
  const reading = readers[field]!(typed)
  expect(reading.outcome === "value" ? String(reading.value) : "ask").toBe(wanted)
})

describe("a price", () => {
  test.each([
    ["85.000 VNĐ", 85_000],
    ["VND 85000", 85_000],
    ["85K", 85_000],
    ["85 ngàn đồng", 85_000],
    ["85ng", 85_000],
    ["85k5", 85_500],
    ["85 000", 85_000],
    ["85.000.", 85_000],
    ["85000.00", 85_000],
    ["８５０００", 85_000],
    ["giá: 85.000đ", 85_000],
    ["1tr", 1_000_000],
    ["1tr2", 1_200_000],
    ["2tr05", 2_050_000],
    ["2tr350k", 2_350_000],
    ["1 triệu 250 nghìn", 1_250_000],
    ["1 triệu rưỡi", 1_500_000],
    ["nửa triệu", 500_000],
    ["0.4 tỷ", 400_000_000],
    ["1’250’000", 1_250_000],
    ["499.999.999", 499_999_999],
  ])("%s is %i đồng", (typed, value) => expect(readPrice(typed)).toEqual({ outcome: "value", value }))

  test.each([
    ["-85.000", "negative", [85_000]],
    ["(85.000)", "negative", [85_000]],
    ["85", "in_thousands", [85_000, 85_000_000]],
    ["85đ", "in_thousands", [85_000, 85_000_000]],
    ["1,5", "fraction", [1500, 1_500_000]],
    ["85000,5", "fraction", [85_000, 85_001]],
    ["1.250k", "ambiguous", [1_250_000, 1250]],
    ["1250.000", "ambiguous", [1_250_000, 1250]],
    ["1 triệu 25", "ambiguous", [1_250_000, 1_025_000]],
    ["khoảng 85k", "approximate", [85_000]],
    ["80-90k", "range", [80_000, 90_000]],
    ["80.000 - 90.000đ", "range", [80_000, 90_000]],
    ["85k/kg", "per_unit", [85_000]],
    ["85.000đ một con", "per_unit", [85_000]],
    ["85k thôi", "words", [85_000]],
    ["085000", "leading_zero", [85_000]],
  ])("%s is asked about: %s", (typed, reason, choices) =>
    expect(readPrice(typed)).toEqual({ outcome: "question", reason, choices })
  )

  test.each([
    ["", "empty"],
    ["một trăm", "not_a_number"],
    ["5 trăm", "not_a_number"],
    ["85.00.000", "not_a_number"],
    ["8.5E+04", "not_a_number"],
    ["22/11/2026", "not_a_number"],
    ["0", "too_small"],
    ["500 triệu", "too_large"],
    ["0912345678", "too_large"],
    ["99999999999999999999", "too_large"],
    ["$85", "other_unit"],
    ["85 USD", "other_unit"],
  ])("%j is refused: %s", (typed, reason) => expect(readPrice(typed)).toEqual({ outcome: "refusal", reason }))
})

test("an amount that no price can be is still an amount", () => {
  expect(readAmount("15")).toEqual({ outcome: "value", value: 15 })
  expect(readAmount("1,5")).toMatchObject({ outcome: "question", choices: [1500, 1_500_000] })
  expect(readAmount("2.000.000.000", { min: 0, max: 2_000_000_000 })).toMatchObject({ value: 2_000_000_000 })
})

describe("stock", () => {
  it("may say what a piece is, as the listing calls it", () => {
    expect(readStock("10 con", "con ~1,3 kg")).toEqual({ outcome: "value", value: 10 })
    expect(readStock("10 con", "hộp 200 g")).toEqual({ outcome: "question", reason: "words", choices: [10] })
    expect(readStock("10 cái")).toEqual({ outcome: "value", value: 10 })
    expect(readStock("0")).toEqual({ outcome: "value", value: 0 })
    expect(readStock("hết")).toEqual({ outcome: "refusal", reason: "not_a_number" })
  })
})

/** Digits that say how much, without the zeros that only say where the point is. */
const significant = (text: string) => text.replace(/\D/g, "").replace(/^0+|0+$/g, "")

test("no reader changes the digits of one number that it takes", () => {
  const typed = fc.tuple(
    fc.stringMatching(/^[1-9]\d{0,8}$/),
    fc.constantFrom("", ".", ",", " "),
    fc.stringMatching(/^\d{0,6}$/),
    fc.constantFrom("", "đ", "k", " nghìn", "tr", " triệu", " kg", "g", " lạng", "?", " x")
  )
  fc.assert(
    fc.property(typed, fc.constantFrom(...Object.values(readers), readAmount), (parts, read) => {
      const reading = read(parts.join(""))
      if (reading.outcome === "value")
        expect(significant(String(reading.value))).toBe(significant(parts.join("")))
      if (reading.outcome === "question") expect(reading.choices.length).toBeGreaterThan(0)
    }),
    { numRuns: 3000 }
  )
})

test("an amount is read again as it is written, in both languages", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: transfer_max }),
      fc.constantFrom("vi" as const, "en" as const),
      (amount, locale) =>
        expect(readAmount(formatVnd(amount, locale))).toEqual({ outcome: "value", value: amount })
    )
  )
  expect(readPrice(formatVnd(priceBounds.max))).toEqual({ outcome: "value", value: priceBounds.max })
})

test("whatever is typed, a reader answers, and answers only what its field takes", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: "grapheme" }),
      fc.constantFrom(...Object.values(readers)),
      (typed, read) => {
        const reading = read(typed)
        const values =
          reading.outcome === "value"
            ? [reading.value]
            : reading.outcome === "question"
              ? reading.choices
              : []
        for (const value of values)
          expect(Number.isSafeInteger(value) && value >= 0 && value <= transfer_max).toBe(true)
      }
    )
  )
})
