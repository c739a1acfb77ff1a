import fc from "fast-check"
import { formatWeight, readWeight, weight_max_g, weight_min_g } from "../../src/weight"

describe("a weight", () => {
  test.each([
    ["0,9 kg", 900],
    ["1,250 kg", 1250],
    ["0.500", 500],
    ["1 cân", 1000],
    ["1 ký 2", 1200],
    ["1kg200", 1200],
    ["1kg 200g", 1200],
    ["1 cân 2 lạng", 1200],
    ["2 lạng rưỡi", 250],
    ["nửa cân", 500],
    ["3 yến", 30_000],
    ["1 tấn", 1_000_000],
    ["1.000 g", 1000],
    ["½ kg", 500],
    ["1/2 kg", 500],
    ["1 kí lô", 1000],
  ])("%s is %i g", (typed, value) => expect(readWeight(typed, "kg")).toEqual({ outcome: "value", value }))

  it("without a unit is in the unit that its field names", () => {
    expect(readWeight("100", "g")).toEqual({ outcome: "value", value: 100 })
    expect(readWeight("1.500", "g")).toEqual({ outcome: "value", value: 1500 })
    expect(readWeight("7", "kg")).toEqual({ outcome: "value", value: 7000 })
  })

  test.each([
    ["1.000", "kg", "ambiguous", [1_000_000, 1000]],
    ["1 kg 20", "kg", "ambiguous", [1200, 1020]],
    ["500", "kg", "unusual", [500, 500_000]],
    ["2000", "kg", "unusual", [2000]],
    ["1,3", "g", "fraction", [1300]],
    ["~1,3 kg", "kg", "approximate", [1300]],
    ["1-2kg", "kg", "range", [1000, 2000]],
    ["5 quả", "kg", "words", [5000]],
  ] as const)("%s in a field of %s is asked about: %s", (typed, unit, reason, choices) =>
    expect(readWeight(typed, unit)).toEqual({ outcome: "question", reason, choices })
  )

  test.each([
    ["", "empty"],
    ["kg", "not_a_number"],
    ["1kg 1200g", "not_a_number"],
    ["0", "too_small"],
    ["2 tấn", "too_large"],
    ["500 ml", "other_unit"],
    ["1 lít", "other_unit"],
  ])("%j is refused: %s", (typed, reason) =>
    expect(readWeight(typed, "kg")).toEqual({ outcome: "refusal", reason })
  )
})

test("a weight is written exactly", () => {
  const written = [900, 1000, 1300, 1250, 1234, 12_000, 1_000_000].map((weight_g) => formatWeight(weight_g))
  expect(written.map((text) => text.replace("\u00a0", " "))).toEqual([
    "900 g",
    "1 kg",
    "1,3 kg",
    "1,25 kg",
    "1.234 g",
    "12 kg",
    "1000 kg",
  ])
  expect(formatWeight(1250, "en")).toBe("1.25\u00a0kg")
})

test("a weight is read again as it is written, in both languages and in every field", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: weight_min_g, max: weight_max_g }),
      fc.constantFrom("vi" as const, "en" as const),
      fc.constantFrom("kg" as const, "g" as const),
      (weight_g, locale, unit) =>
        expect(readWeight(formatWeight(weight_g, locale), unit)).toEqual({
          outcome: "value",
          value: weight_g,
        })
    )
  )
})
