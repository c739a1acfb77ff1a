import { addTariff, listTariffs, type Tariff, type TariffVersion } from "../staff/tariffs"
import { exampleOf } from "./sample"

const rate = { first: 18_000, per_step: 3_000, per_kg: 6_000, eta_days: [1, 2] } as const
const rates = {
  same_province: { ...rate, eta_days: [1, 2] },
  north: { ...rate, first: 27_000, eta_days: [2, 3] },
  centre: { ...rate, first: 32_000, eta_days: [3, 5] },
  south: { ...rate, first: 36_000, eta_days: [4, 6] },
} satisfies Tariff["origins"]["north"]["rates"]
const everywhere = ["same_province", "north", "centre", "south"] satisfies (keyof typeof rates)[]
const anywhere = { standard: everywhere, cold: everywhere }
const nearby = { standard: ["same_province" as const], cold: everywhere }
const onlyCold = { standard: [], cold: everywhere }
const origin = {
  rates,
  reach: {
    ambient: anywhere,
    fresh: nearby,
    chilled: onlyCold,
    frozen: onlyCold,
    fragile: anywhere,
    bulky: anywhere,
    heavy: anywhere,
  },
} satisfies Tariff["origins"]["north"]
const tariff: Tariff = {
  volumetric_divisor: 5_000,
  step_g: 500,
  light_limit_g: 3_000,
  max_weight_g: 30_000,
  cold_surcharge: 20_000,
  remote_surcharge: 8_000,
  remote_communes: ["05212"],
  province_regions: { "01": "north", "25": "north", "79": "south" },
  origins: { north: origin, centre: origin, south: origin },
}
const version: TariffVersion = {
  id: "tariff_01JTARIFF",
  effective_at: "2026-11-01T00:00:00.000Z",
  created_by: "user_01JSTAFF",
  note: "Giá cước từ tháng 11.",
  tariff,
}

/** Examples of the routes about what delivery costs. */
export const tariffExamples = [
  exampleOf(listTariffs, { answer: { tariffs: [version], current: version } }),
  exampleOf(addTariff, {
    body: { tariff, effective_at: "2026-11-01T07:00:00+07:00", note: "Giá cước từ tháng 11." },
    answer: { tariff: version },
  }),
]
