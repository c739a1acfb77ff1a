import { z } from "@medusajs/framework/zod"
import { listingSorts } from "../../../modules/catalogue/types"

const slug = z.string().trim().min(1).max(120)
const whole = (min: number, max: number) => z.coerce.number().int().min(min).max(max)
/** What a person typed: at most 200 characters, NFC, without control characters. */
const words = z
  .string()
  .max(200)
  .transform((text) =>
    text
      .normalize("NFC")
      .replace(/\p{C}+/gu, " ")
      .trim()
  )
/** Price in whole VND; medusa's numbers of the database end at 2^31. */
const price = whole(0, 2_000_000_000)

/** GET /store/catalogue/listings */
export const listingsQuery = z
  .object({
    q: words.optional(),
    category: slug.optional(),
    seller: slug.optional(),
    commune: slug.optional(),
    in_season: z.enum(["0", "1"]).optional(),
    price_min: price.optional(),
    price_max: price.optional(),
    sort: z.enum(listingSorts).default("relevance"),
    limit: whole(1, 48).default(24),
    offset: whole(0, 10_000).default(0),
  })
  .strict()

/** GET /store/catalogue/suggest */
export const suggestQuery = z.object({ q: words.default("") }).strict()

/** GET /store/catalogue/sellers */
export const sellersQuery = z
  .object({ commune: slug.optional(), limit: whole(1, 48).default(24), offset: whole(0, 10_000).default(0) })
  .strict()

/** GET /store/gazetteer/communes and GET /admin/gazetteer/communes */
export const communesQuery = z
  .object({
    q: words.default(""),
    province_code: z
      .string()
      .regex(/^\d{2}$/)
      .optional(),
    limit: whole(1, 50).default(20),
  })
  .strict()

/** A route that takes nothing. */
export const noQuery = z.object({}).strict()

/** The last part of an address: a handle or slug. */
export const handleParam = z.object({ handle: slug })
export const slugParam = z.object({ slug })
