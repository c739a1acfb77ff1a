import { quoteParcel, servicesFor } from "@chophien/fulfillment-vietnam/quote"
import { gazetteer } from "@chophien/gazetteer-vietnam"
import { currentTariff } from "@chophien/shipping/current-tariff"
import { shipClasses } from "@chophien/vocabulary/goods"
import type { MedusaContainer } from "@medusajs/framework/types"
import { shippingKey } from "../modules/catalogue/types"

/** A parcel so light is carried wherever goods of its class are carried at all. */
const light_g = 100

/**
 * What is carried to a commune from each of some provinces, as `shippingKey` writes it, by the tariff in force.
 * Nothing is carried to a commune that is not known.
 */
export async function readReach(
  container: MedusaContainer,
  commune_code: string,
  provinces: readonly string[]
): Promise<string[]> {
  const [to, tariff] = await Promise.all([
    gazetteer(container).getCommune(commune_code),
    currentTariff(container),
  ])
  if (!to) return []
  const place = { province_code: to.province_code, commune_code: to.code }
  const arrives = (province_code: string, ship_class: (typeof shipClasses)[number]): boolean => {
    const items = [{ weight_g: light_g, quantity: 1, ship_class }]
    const from = { province_code, commune_code: "" }
    return servicesFor(items).some((service) => quoteParcel({ tariff, from, to: place, service, items }).ok)
  }
  return provinces.flatMap((province) =>
    shipClasses.flatMap((ship_class) =>
      arrives(province, ship_class) ? shippingKey(province, ship_class) : []
    )
  )
}
