import type { MedusaContainer } from "@medusajs/framework/types"
import type GazetteerModuleService from "./modules/gazetteer/service"

/** A commune with its province, as the gazetteer has them. */
export type Place = {
  commune_code: string
  commune_name: string
  commune_full_name: string
  province_code: string
  province_name: string
}

/** The places of some commune codes, by code, in one query. A code the gazetteer does not know has no entry. */
export async function readPlaces(
  container: MedusaContainer,
  commune_codes: string[]
): Promise<Map<string, Place>> {
  const communes = await container
    .resolve<GazetteerModuleService>("gazetteer")
    .getCommunes([...new Set(commune_codes)])
  return new Map(
    communes.map(({ code, name, full_name, province_code, province_name }) => [
      code,
      { commune_code: code, commune_name: name, commune_full_name: full_name, province_code, province_name },
    ])
  )
}
