import { gazetteer } from "@chophien/gazetteer-vietnam"
import type { MedusaContainer } from "@medusajs/framework/types"

/** A commune by its official codes. */
export type CommunePlace = { province_code: string; commune_code: string }

/** What the room of checkout provides under its module's name: where a cart goes, null while that is not known. */
export type CartPlacePort = { readPlace: (cart_id: string) => Promise<CommunePlace | null> }

const port = "cartDelivery"

/**
 * Where a cart goes. Null without that room, while nothing is filled in, and where the commune is not known or lies in
 * another province.
 */
export async function readCartPlace(
  container: MedusaContainer,
  cart_id: string
): Promise<CommunePlace | null> {
  const place = await container.resolve<CartPlacePort>(port, { allowUnregistered: true })?.readPlace(cart_id)
  if (!place) return null
  const { province_code, commune_code } = place
  const commune = await gazetteer(container).getCommune(commune_code)
  return commune?.province_code === province_code ? { province_code, commune_code } : null
}
