import { tariffSchema as travelling } from "@chophien/contract/staff/tariffs"
import { sampleTariff, tariffSchema } from "@chophien/fulfillment-vietnam/quote"

/** Tariffs with one thing changed, each wrong in its own way. */
const wrong: [string, object][] = [
  ["a step of nothing", { step_g: 0 }],
  ["a fraction of a đồng", { cold_surcharge: 0.5 }],
  ["a surcharge above the most", { remote_surcharge: 10_000_001 }],
  ["a parcel heavier than a tonne", { max_weight_g: 1_000_001 }],
  ["a volume that weighs too much", { volumetric_divisor: 999 }],
  ["a commune without a code", { remote_communes: ["1"] }],
  ["a province without a code", { province_regions: { "1": "north" } }],
  ["a region nobody knows", { province_regions: { "01": "west" } }],
  ["no origins", { origins: {} }],
  ["a field too many", { discount: 1 }],
]

describe("the tariff that travels and the one that prices", () => {
  it("are one shape", () => {
    expect(travelling.parse(sampleTariff)).toEqual(tariffSchema.parse(sampleTariff))
  })

  it.each(wrong)("refuse %s alike", (_what, change) => {
    const tariff = { ...sampleTariff, ...change }
    expect([travelling.safeParse(tariff).success, tariffSchema.safeParse(tariff).success]).toEqual([
      false,
      false,
    ])
  })

  it("refuse days in the wrong order alike", () => {
    const rates = {
      ...sampleTariff.origins.north.rates,
      north: { first: 1, per_step: 1, per_kg: 1, eta_days: [3, 1] },
    }
    const origins = { ...sampleTariff.origins, north: { ...sampleTariff.origins.north, rates } }
    const tariff = { ...sampleTariff, origins }
    expect([travelling.safeParse(tariff).success, tariffSchema.safeParse(tariff).success]).toEqual([
      false,
      false,
    ])
  })
})
