import { gazetteer } from "@chophien/gazetteer-vietnam"
import type { MedusaContainer } from "@medusajs/framework/types"
import { catalogueService } from "./catalogue-service"
import { distance_km, pointOf } from "./distance"

/** How far each band reaches from the middle of a commune, in km; what is further on comes after them. */
const reaches_km = [10, 25, 50, 100, 200]
const communes_max = 10_000

/**
 * The communes that sell, by slug, in bands around one: itself, then those within 10, 25, 50, 100 and 200 km. Bands and
 * not distances, as both engines can order by them. None around a commune that is not known.
 */
export async function nearBands(container: MedusaContainer, commune_code: string): Promise<string[][]> {
  const [to, communes] = await Promise.all([
    gazetteer(container).getCommune(commune_code),
    catalogueService(container).findCommunes({ limit: communes_max }),
  ])
  if (!to) return []
  const middle = pointOf(to)
  const bands: string[][] = [[], ...reaches_km.map(() => [])]
  for (const commune of communes) {
    const point = pointOf(commune)
    const km = middle && point ? distance_km(middle, point) : Infinity
    const band = commune.code === commune_code ? 0 : reaches_km.findIndex((reach) => km <= reach) + 1
    if (band > 0 || commune.code === commune_code) bands[band]?.push(commune.slug)
  }
  return bands.filter((band) => band.length)
}
