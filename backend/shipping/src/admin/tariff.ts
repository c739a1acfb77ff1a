import { ask, useTexts } from "@chophien/platform/admin-kit"
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { z } from "zod"

export const regions = ["north", "centre", "south"] as const
export type Region = (typeof regions)[number]
export const zones = ["same_province", "north", "centre", "south"] as const
export type Zone = (typeof zones)[number]
export const shipClasses = ["ambient", "fresh", "chilled", "frozen", "fragile", "bulky", "heavy"] as const
export type ShipClass = (typeof shipClasses)[number]
export const services = ["standard", "cold"] as const
export type Service = (typeof services)[number]

const rateSchema = z.object({
  first: z.number(),
  per_step: z.number(),
  per_kg: z.number(),
  eta_days: z.tuple([z.number(), z.number()]),
})
export type Rate = z.infer<typeof rateSchema>
const reachSchema = z.object({ standard: z.array(z.enum(zones)), cold: z.array(z.enum(zones)) })

/** A tariff as the routes give and take it: whole VND, grams. */
export const tariffSchema = z.object({
  volumetric_divisor: z.number(),
  step_g: z.number(),
  light_limit_g: z.number(),
  max_weight_g: z.number(),
  cold_surcharge: z.number(),
  remote_surcharge: z.number(),
  remote_communes: z.array(z.string()),
  province_regions: z.record(z.string(), z.enum(regions)),
  origins: z.record(
    z.enum(regions),
    z.object({
      rates: z.record(z.enum(zones), rateSchema),
      reach: z.record(z.enum(shipClasses), reachSchema),
    })
  ),
})
export type Tariff = z.infer<typeof tariffSchema>

const versionSchema = z.object({
  id: z.string(),
  effective_at: z.string(),
  note: z.string().nullable(),
  tariff: tariffSchema,
})
export type TariffVersion = z.infer<typeof versionSchema>
const tariffsSchema = z.object({ tariffs: z.array(versionSchema), current: versionSchema })

const key = ["chophien", "tariffs"] as const

/** The tariffs, past and to come, and the one in force. */
export function useTariffs() {
  const { language } = useTexts()
  return useQuery({
    queryKey: key,
    queryFn: () => ask("/admin/shipping-tariffs", tariffsSchema, { language }),
  })
}

/** Writes the next tariff. */
export function useAddTariff() {
  const { language } = useTexts()
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: { tariff: Tariff; effective_at?: string; note?: string }) =>
      ask("/admin/shipping-tariffs", z.unknown(), { method: "POST", body, language }),
    onSuccess: () => client.invalidateQueries({ queryKey: key }),
  })
}

/** The whole numbers of a tariff that are not bound to a zone, with the limits the backend keeps. */
export const generalFields = {
  cold_surcharge: { min: 0, max: 10_000_000, unit: "đ" },
  remote_surcharge: { min: 0, max: 10_000_000, unit: "đ" },
  step_g: { min: 50, max: 5_000, unit: "g" },
  light_limit_g: { min: 500, max: 50_000, unit: "g" },
  max_weight_g: { min: 1_000, max: 1_000_000, unit: "g" },
  volumetric_divisor: { min: 1_000, max: 20_000, unit: "cm³" },
} as const
export type GeneralField = keyof typeof generalFields
export const generalNames: GeneralField[] = [
  "cold_surcharge",
  "remote_surcharge",
  "step_g",
  "light_limit_g",
  "max_weight_g",
  "volumetric_divisor",
]

/** Which general numbers are outside their limits. */
export const wrongFields = (tariff: Tariff): GeneralField[] =>
  generalNames.filter(
    (name) => tariff[name] < generalFields[name].min || tariff[name] > generalFields[name].max
  )

/** A tariff with one rate changed. */
export function withRate(tariff: Tariff, region: Region, zone: Zone, change: Partial<Rate>): Tariff {
  const origin = tariff.origins[region]
  return {
    ...tariff,
    origins: {
      ...tariff.origins,
      [region]: { ...origin, rates: { ...origin.rates, [zone]: { ...origin.rates[zone], ...change } } },
    },
  }
}

/** A tariff in which a class of goods may, or may not, be carried to a zone by a service. */
export function withReach(
  tariff: Tariff,
  region: Region,
  ship_class: ShipClass,
  service: Service,
  zone: Zone,
  reached: boolean
): Tariff {
  const origin = tariff.origins[region]
  const reach = origin.reach[ship_class]
  const next = zones.filter((other) => (other === zone ? reached : reach[service].includes(other)))
  return {
    ...tariff,
    origins: {
      ...tariff.origins,
      [region]: { ...origin, reach: { ...origin.reach, [ship_class]: { ...reach, [service]: next } } },
    },
  }
}
