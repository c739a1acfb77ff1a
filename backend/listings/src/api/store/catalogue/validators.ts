import { typedWords } from "@chophien/platform/pages"
import { z } from "@medusajs/framework/zod"
import { listingSorts } from "../../../modules/catalogue/types"

const slug = z.string().trim().min(1).max(120)
const whole = (min: number, max: number) => z.coerce.number().int().min(min).max(max)
/** Price in whole VND; medusa's numbers of the database end at 2^31. */
const price = whole(0, 2_000_000_000)

/** GET /store/catalogue/listings */
export const listingsQuery = z
  .object({
    q: typedWords.optional(),
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
export const suggestQuery = z.object({ q: typedWords.default("") }).strict()

/** GET /store/catalogue/sellers */
export const sellersQuery = z
  .object({ commune: slug.optional(), limit: whole(1, 48).default(24), offset: whole(0, 10_000).default(0) })
  .strict()

/** The last part of an address: a handle or slug. */
export const handleParam = z.object({ handle: slug })
export const slugParam = z.object({ slug })
