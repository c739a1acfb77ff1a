import type { Answer } from "@chophien/contract"
import type { listProvinces as route } from "@chophien/contract/store/places"
import { gazetteer } from "@chophien/gazetteer-vietnam"
import type { MedusaContainer } from "@medusajs/framework/types"

/** All provinces in Vietnamese order. */
export async function listProvinces(container: MedusaContainer): Promise<Answer<typeof route>> {
  const provinces = await gazetteer(container).allProvinces()
  return { provinces: provinces.map(({ code, name, full_name }) => ({ code, name, full_name })) }
}
