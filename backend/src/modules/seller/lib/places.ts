import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"

const communesSchema = z.array(z.object({ code: z.string(), name: z.string(), full_name: z.string(), province_code: z.string() }))
const provincesSchema = z.array(z.object({ code: z.string(), name: z.string(), full_name: z.string() }))

/** A commune with its province, as the gazetteer has them. */
export type Place = {
  commune_code: string
  commune_name: string
  commune_full_name: string
  province_code: string
  province_name: string
}

/**
 * The places of some commune codes, by code. A code the gazetteer does not know has no entry.
 * Two queries, however many codes.
 */
export async function readPlaces(container: MedusaContainer, commune_codes: string[]): Promise<Map<string, Place>> {
  if (!commune_codes.length) return new Map()
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const found = await query.graph({
    entity: "commune",
    fields: ["code", "name", "full_name", "province_code"],
    filters: { code: [...new Set(commune_codes)] },
  })
  const communes = communesSchema.parse(found.data)
  const { data } = await query.graph({
    entity: "province",
    fields: ["code", "name", "full_name"],
    filters: { code: [...new Set(communes.map((commune) => commune.province_code))] },
  })
  const provinces = new Map(provincesSchema.parse(data).map((province) => [province.code, province]))
  return new Map(
    communes.map((commune) => [
      commune.code,
      {
        commune_code: commune.code,
        commune_name: commune.name,
        commune_full_name: commune.full_name,
        province_code: commune.province_code,
        province_name: provinces.get(commune.province_code)?.name ?? "",
      },
    ])
  )
}
