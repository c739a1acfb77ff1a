import * as z from "zod/mini"

export const communeFields = { code: z.string(), name: z.string(), full_name: z.string(), slug: z.string() }
export const provinceName = z.object({ code: z.string(), name: z.string() })

/** A commune with how much is on sale there. */
export const communeCardSchema = z.object({
  ...communeFields,
  lat: z.nullable(z.number()),
  lng: z.nullable(z.number()),
  listings: z.int(),
  sellers: z.int(),
})
export type CommuneCard = z.infer<typeof communeCardSchema>

/** A commune near another one, in km as the crow flies; its direction as seen from that one. */
const neighbourSchema = z.object({
  slug: z.string(),
  full_name: z.string(),
  km: z.int(),
  direction: z.enum(["n", "ne", "e", "se", "s", "sw", "w", "nw"]),
})

/** A commune as its page shows it: only what the gazetteer holds is said. */
export const communePageSchema = z.extend(communeCardSchema, {
  province: provinceName,
  population: z.nullable(z.int()),
  area_km2: z.nullable(z.number()),
  /** Size, people and what it was made of, in the caller's language. */
  about: z.nullable(z.string()),
  /** Where it lies among others, in the caller's language. */
  getting_there: z.nullable(z.string()),
  near: z.array(neighbourSchema),
})
