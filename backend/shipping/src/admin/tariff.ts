import type { Body } from "@chophien/contract"
import {
  addTariff,
  listTariffs,
  type Rate,
  type Tariff,
  type TariffVersion,
  type tariffBounds,
} from "@chophien/contract/staff/tariffs"
import { callRoute, useTexts } from "@chophien/platform/admin-kit"
import type { ShipClass } from "@chophien/vocabulary/goods"
import { type Region, type ShippingService, type Zone, zones } from "@chophien/vocabulary/shipping"
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"

const key = ["chophien", "tariffs"] as const

/** The tariffs, past and to come, and the one in force. */
export function useTariffs() {
  const { language } = useTexts()
  return useQuery({ queryKey: key, queryFn: () => callRoute(listTariffs, { language }) })
}

/** Writes the next tariff. */
export function useAddTariff() {
  const { language } = useTexts()
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: Body<typeof addTariff>) => callRoute(addTariff, { body, language }),
    onSuccess: () => client.invalidateQueries({ queryKey: key }),
  })
}

export type { Rate, Tariff, TariffVersion }

/** The whole numbers of a tariff that are not bound to a zone, each with what it is counted in. */
export const generalUnits = {
  cold_surcharge: "đ",
  remote_surcharge: "đ",
  step_g: "g",
  light_limit_g: "g",
  max_weight_g: "g",
  volumetric_divisor: "cm³",
} as const satisfies Record<keyof typeof tariffBounds, string>
export type GeneralField = keyof typeof generalUnits
export const generalNames: GeneralField[] = [
  "cold_surcharge",
  "remote_surcharge",
  "step_g",
  "light_limit_g",
  "max_weight_g",
  "volumetric_divisor",
]

/** The least and the most of the prices and days of a zone. */
export const rateBounds = { price: { min: 0, max: 10_000_000 }, days: { min: 0, max: 60 } }

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
  service: ShippingService,
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
