import { coldClasses, type ShipClass } from "@chophien/vocabulary/goods"
import type { ShippingService, Zone } from "@chophien/vocabulary/shipping"
import type { Tariff } from "./tariff"

export { type ShipClass, shipClasses } from "@chophien/vocabulary/goods"
export {
  type ShippingService,
  shippingServices,
  type Zone,
  zones,
} from "@chophien/vocabulary/shipping"
export { sampleTariff } from "./sample-tariff"
export { type Tariff, tariffSchema } from "./tariff"

/** Where a parcel starts or ends, in official codes. */
export type Place = { province_code: string; commune_code: string }

/** One kind of goods in a parcel: its weight and size are those of one piece. */
export type ParcelItem = {
  weight_g: number
  quantity: number
  ship_class: ShipClass
  length_mm?: number
  width_mm?: number
  height_mm?: number
}

/** A parcel to be priced. */
export type ParcelRequest = {
  tariff: Tariff
  from: Place
  to: Place
  service: ShippingService
  items: ParcelItem[]
}

/** Why a parcel is not carried. */
export type RefusalCode = "too_heavy" | "perishable_unreachable" | "needs_cold_chain" | "unknown_destination"

/** The price (whole VND, tax in it) with the chargeable weight, or the reason there is none. */
export type Quote =
  | { ok: true; price: number; weight_g: number; zone: Zone; eta_days: [number, number] }
  | { ok: false; code: RefusalCode }

const refuse = (code: RefusalCode): Quote => ({ ok: false, code })

/**
 * Prices one parcel. Pure: the tariff holds every rule.
 *
 * @example
 * quoteParcel({ tariff, from: { province_code: "25", commune_code: "05128" }, to: { province_code: "01", commune_code: "00070" },
 *   service: "standard", items: [{ weight_g: 1300, quantity: 2, ship_class: "ambient" }] })
 * // { ok: true, price: 47000, weight_g: 3000, zone: "north", eta_days: [2, 3] }
 */
export function quoteParcel({ tariff, from, to, service, items }: ParcelRequest): Quote {
  const start = tariff.province_regions[from.province_code]
  const end = tariff.province_regions[to.province_code]
  if (!start || !end) return refuse("unknown_destination")
  const zone: Zone = from.province_code === to.province_code ? "same_province" : end
  const { rates, reach } = tariff.origins[start]

  for (const { ship_class } of items) {
    if (reach[ship_class][service].includes(zone)) continue
    return refuse(reach[ship_class].cold.includes(zone) ? "needs_cold_chain" : "perishable_unreachable")
  }

  const weight_g = chargeableWeight(tariff, items)
  if (weight_g > tariff.max_weight_g) return refuse("too_heavy")

  const rate = rates[zone]
  const steps = Math.ceil((Math.min(weight_g, tariff.light_limit_g) - tariff.step_g) / tariff.step_g)
  const kilograms = Math.ceil(Math.max(0, weight_g - tariff.light_limit_g) / 1000)
  const price =
    rate.first +
    rate.per_step * steps +
    rate.per_kg * kilograms +
    (service === "cold" ? tariff.cold_surcharge : 0) +
    (tariff.remote_communes.includes(to.commune_code) ? tariff.remote_surcharge : 0)
  return { ok: true, price, weight_g, zone, eta_days: [rate.eta_days[0], rate.eta_days[1]] }
}

/**
 * The weight a carrier charges, in g: the larger of what a parcel weighs and what its volume stands for.
 * It is rounded up to whole steps, at least one. An item without all three sizes counts by its weight.
 */
function chargeableWeight(
  tariff: Pick<Tariff, "step_g" | "volumetric_divisor">,
  items: ParcelItem[]
): number {
  let real_g = 0
  let volumetric_g = 0
  for (const { weight_g, quantity, length_mm, width_mm, height_mm } of items) {
    real_g += weight_g * quantity
    volumetric_g +=
      length_mm && width_mm && height_mm
        ? ((length_mm * width_mm * height_mm) / tariff.volumetric_divisor) * quantity
        : weight_g * quantity
  }
  return Math.max(1, Math.ceil(Math.max(real_g, volumetric_g) / tariff.step_g)) * tariff.step_g
}

/**
 * The services a parcel of these goods is offered, best first: chilled and frozen goods only cold, fresh ones either,
 * all others standard.
 */
export function servicesFor(items: Pick<ParcelItem, "ship_class">[]): ShippingService[] {
  if (items.some(({ ship_class }) => coldClasses.includes(ship_class))) return ["cold"]
  return items.some(({ ship_class }) => ship_class === "fresh") ? ["standard", "cold"] : ["standard"]
}
