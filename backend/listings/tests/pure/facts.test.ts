import { factsOf } from "../../src/listing-facts"
import { sharedFactsOf } from "../../src/shared-facts"
import { staffFaults } from "../../src/staff-faults"
import { wrongFacts, wrongWeights } from "../support/wrong-facts"

const row = {
  unit: "con ~1,3 kg",
  ship_class: "frozen",
  perishable: true,
  season_months: [],
  producer_own: true,
  processing_level: "preliminary",
  is_sample: false,
}

describe("facts of a listing", () => {
  it("are read with the weight of the heaviest variant", () => {
    expect(factsOf(row, [{ weight: 500 }, { weight: 1300 }, { weight: 100 }])).toEqual({
      ok: true,
      facts: { ...row, sold_off_season: false, weight_g: 1300 },
    })
  })

  it.each(wrongFacts)("are none where $field holds $what", ({ field, value }) => {
    expect(factsOf({ ...row, [field]: value }, [{ weight: 500 }])).toMatchObject({
      ok: false,
      faults: [{ field, value }],
    })
  })

  it.each(wrongWeights)("are none where the weight of one variant is $what", ({ value }) => {
    expect(factsOf(row, [{ weight: 500 }, { weight: value }])).toMatchObject({
      ok: false,
      faults: [{ field: "weight_g" }],
    })
  })

  it("are none without a row, without a variant, and where several are wrong all are named", () => {
    const fieldsOf = (raw: unknown, variants: { weight?: unknown }[]) => {
      const reading = factsOf(raw, variants)
      return reading.ok ? [] : reading.faults.map(({ field }) => field)
    }
    expect(fieldsOf(undefined, [{ weight: 500 }])).toEqual(Object.keys(row))
    expect(fieldsOf("frozen", [{ weight: 500 }])).toEqual(Object.keys(row))
    expect(fieldsOf(row, [])).toEqual(["weight_g"])
    expect(fieldsOf({ ...row, unit: "", ship_class: "Frozen" }, [{ weight: 0 }])).toEqual([
      "unit",
      "ship_class",
      "weight_g",
    ])
  })

  it("are written in one form: months once and in order, all year as none", () => {
    expect(sharedFactsOf({ ...row, unit: " con ", season_months: [12, 1, 12], extra: 1 })).toEqual({
      ...row,
      sold_off_season: false,
      unit: "con",
      season_months: [1, 12],
    })
    const year = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]
    expect(sharedFactsOf({ ...row, season_months: year }).season_months).toEqual([])
  })

  it("are not written where they cannot be read", () => {
    expect(() => sharedFactsOf({ ...row, ship_class: "hot", unit: null })).toThrow(
      "unit missing, ship_class unknown"
    )
  })

  it("that are wrong are shown to staff as texts that fit a line", () => {
    expect(
      staffFaults([
        { field: "unit", reason: "missing", value: undefined },
        { field: "season_months", reason: "too_large", value: [1, 13] },
        { field: "record", reason: "wrong_type", value: "x".repeat(500) },
      ])
    ).toEqual([
      { field: "unit", reason: "missing", value: null },
      { field: "season_months", reason: "too_large", value: "[1,13]" },
      { field: "record", reason: "wrong_type", value: "x".repeat(200) },
    ])
  })
})
