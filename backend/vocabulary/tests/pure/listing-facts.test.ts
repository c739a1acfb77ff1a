import fc from "fast-check"
import { coldClasses, isProcessingLevel, isShipClass, perishableClasses, shipClasses } from "../../src/goods"
import { type ListingFacts, readListingFacts } from "../../src/listing-facts"

const facts: ListingFacts = {
  unit: "con ~1,3 kg",
  ship_class: "frozen",
  perishable: true,
  season_months: [4, 5],
  sold_off_season: false,
  producer_own: true,
  processing_level: "preliminary",
  is_sample: false,
  weight_g: 1300,
}

test("a whole row is read, and nothing else of it", () => {
  expect(readListingFacts({ ...facts, id: "lst_1", season_months: [5, 4, 4] })).toEqual({ ok: true, facts })
})

const needed = Object.keys(facts).filter((field) => field !== "sold_off_season")

test("goods of which nobody says so are not sold off season", () => {
  const { sold_off_season: _, ...said } = { ...facts, sold_off_season: true }
  expect(readListingFacts(said)).toEqual({ ok: true, facts })
})

test.each(needed)("goods without %s are not for sale", (field) => {
  for (const value of [undefined, null]) {
    expect(readListingFacts({ ...facts, [field]: value })).toEqual({
      ok: false,
      faults: [{ field, value, reason: "missing" }],
    })
  }
})

test.each([
  ["ship_class", "Chilled", "unknown"],
  ["ship_class", "chilled ", "unknown"],
  ["ship_class", "", "unknown"],
  ["ship_class", 3, "wrong_type"],
  ["processing_level", "cooked", "unknown"],
  ["perishable", "true", "wrong_type"],
  ["producer_own", 1, "wrong_type"],
  ["season_months", [5, 13], "too_large"],
  ["season_months", [0], "too_small"],
  ["season_months", [1.5], "not_whole"],
  ["season_months", ["5"], "wrong_type"],
  ["season_months", [null], "missing"],
  ["season_months", "5,6", "wrong_type"],
  ["weight_g", 0, "too_small"],
  ["weight_g", -5, "too_small"],
  ["weight_g", 1_000_001, "too_large"],
  ["weight_g", 0.5, "not_whole"],
  ["weight_g", "1300", "wrong_type"],
  ["weight_g", Number.NaN, "wrong_type"],
  ["unit", " \u200b", "missing"],
  ["unit", "x".repeat(61), "too_long"],
  ["unit", 5, "wrong_type"],
])("goods whose %s is %j are not for sale: %s", (field, value, reason) =>
  expect(readListingFacts({ ...facts, [field]: value })).toEqual({
    ok: false,
    faults: [{ field, value, reason }],
  })
)

test("staff see every fault at once", () => {
  const read = readListingFacts({ ...facts, ship_class: "Chilled", weight_g: null, season_months: [13] })
  expect(read.ok ? [] : read.faults.map(({ field }) => field).sort()).toEqual([
    "season_months",
    "ship_class",
    "weight_g",
  ])
})

test("what is no row at all has every fault, and nothing is thrown", () => {
  fc.assert(
    fc.property(fc.anything(), (row) => {
      const read = readListingFacts(row)
      if (!read.ok) expect(read.faults.length).toBeGreaterThan(0)
    })
  )
  for (const row of [null, undefined, "frozen", 5, []])
    expect(readListingFacts(row)).toMatchObject({ ok: false, faults: { length: needed.length } })
})

test("the classes of goods that spoil and of goods kept cold are ship classes", () => {
  for (const each of [...perishableClasses, ...coldClasses]) expect(shipClasses).toContain(each)
  expect(["frozen", "Frozen", null].map(isShipClass)).toEqual([true, false, false])
  expect(["raw", "RAW"].map(isProcessingLevel)).toEqual([true, false])
})
