import type { Region, Zone } from "@chophien/vocabulary/shipping"
import type { Tariff } from "./tariff"

type Origin = Tariff["origins"][Region]

const nearby: Record<Region, [Zone, Zone, Zone]> = {
  north: ["north", "centre", "south"],
  centre: ["centre", "north", "south"],
  south: ["south", "centre", "north"],
}

/** Rates and reach seen from one region: its own part of the country is near, the others lie further out. */
function origin(region: Region): Origin {
  const [near, middle, far] = nearby[region]
  const everywhere: Zone[] = ["same_province", near, middle, far]
  const cold: Zone[] = ["same_province", near]
  const at = <T>(own: T, first: T, second: T, third: T): Record<Zone, T> => {
    const all = { same_province: own, north: third, centre: third, south: third }
    all[near] = first
    all[middle] = second
    return all
  }
  return {
    rates: at(
      { first: 18_000, per_step: 2_500, per_kg: 4_000, eta_days: [1, 2] },
      { first: 27_000, per_step: 4_000, per_kg: 6_000, eta_days: [2, 3] },
      { first: 30_000, per_step: 5_000, per_kg: 8_000, eta_days: [3, 5] },
      { first: 33_000, per_step: 6_000, per_kg: 9_000, eta_days: [4, 6] }
    ),
    reach: {
      ambient: { standard: everywhere, cold },
      fragile: { standard: everywhere, cold },
      bulky: { standard: everywhere, cold },
      heavy: { standard: everywhere, cold },
      fresh: { standard: ["same_province", near], cold },
      chilled: { standard: [], cold },
      frozen: { standard: [], cold },
    },
  }
}

const provinces: Record<Region, string[]> = {
  north: ["01", "04", "08", "11", "12", "14", "15", "19", "20", "22", "24", "25", "31", "33", "37"],
  centre: ["38", "40", "42", "44", "46", "48", "51", "52", "56", "66", "68"],
  south: ["75", "79", "80", "82", "86", "91", "92", "96"],
}

/** Communes of Phú Thọ with fewer than 100 people a km², up in the mountains. */
const mountainCommunes = [
  "04846",
  "04849",
  "04873",
  "04876",
  "04891",
  "05134",
  "05152",
  "05206",
  "05212",
  "05329",
  "08311",
  "08590",
  "08635",
]
/** The thirteen special zones: islands, reached by boat or plane. */
const islands = [
  "06994",
  "07192",
  "11914",
  "11948",
  "19742",
  "20333",
  "21548",
  "22736",
  "23272",
  "26732",
  "31078",
  "31105",
  "31108",
]

/**
 * A tariff to begin with: an assumption close to what carriers publish, made to be edited. Province codes are the
 * official ones in force since 1 July 2025.
 */
export const sampleTariff: Tariff = {
  volumetric_divisor: 5000,
  step_g: 500,
  light_limit_g: 5000,
  max_weight_g: 50_000,
  cold_surcharge: 20_000,
  remote_surcharge: 5_000,
  remote_communes: [...mountainCommunes, ...islands],
  province_regions: Object.fromEntries(
    (["north", "centre", "south"] as const).flatMap((region) =>
      provinces[region].map((code) => [code, region])
    )
  ),
  origins: { north: origin("north"), centre: origin("centre"), south: origin("south") },
}
