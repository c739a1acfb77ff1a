import { handlePattern } from "@chophien/vocabulary/slug"
import { z } from "@medusajs/framework/zod"

const code = z.string().regex(/^\d{2,6}$/)
const name = z.string().trim().min(1).max(120)

/** What `importGazetteer` takes: plain rows, however they were read. */
export const gazetteerInput = z.object({
  provinces: z.array(z.object({ code, name, full_name: name })).max(200),
  communes: z
    .array(
      z.object({
        code,
        name,
        full_name: name,
        type: z.enum(["xã", "phường", "đặc khu"]),
        province_code: code,
        slug: z.string().regex(handlePattern).optional(),
        lat: z.number().min(-90).max(90).nullish(),
        lng: z.number().min(-180).max(180).nullish(),
        population: z.number().int().min(0).nullish(),
        area_km2: z.number().positive().max(100_000).nullish(),
      })
    )
    .max(20_000),
  former: z
    .array(
      z.object({
        old_code: z.string().max(12),
        old_name: z.string().max(120),
        old_district: z.string().max(120),
        old_province: z.string().max(120),
        new_code: code,
        how: z.string().max(20),
      })
    )
    .max(50_000),
})

export type GazetteerInput = z.input<typeof gazetteerInput>
export type GazetteerRows = z.output<typeof gazetteerInput>

export type ProvinceRecord = { code: string; name: string; full_name: string; slug: string }

export type CommuneRecord = {
  code: string
  name: string
  full_name: string
  slug: string
  type: string
  province_code: string
  province_name: string
  lat: number | null
  lng: number | null
  population: number | null
  area_km2: number | null
}

/** A commune that was looked for; `former` names the old unit by which it was found. */
export type CommuneHit = Pick<
  CommuneRecord,
  "code" | "name" | "full_name" | "slug" | "province_code" | "province_name"
> & {
  former?: string
}

/** A unit of before July 2025 by its full names, and the code of the commune that it became or became part of. */
export type FormerUnit = { code: string; commune: string; district: string; province: string }
