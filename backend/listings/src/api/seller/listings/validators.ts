import { cleanText } from "@chophien/platform/http/clean-input"
import { processingLevels, shipClasses } from "@chophien/sellers/modules/seller/types"
import { z } from "@medusajs/framework/zod"

const text = (min: number, max: number, shape: { lines?: boolean } = {}) =>
  z
    .string()
    .transform((value) => cleanText(value, shape))
    .pipe(z.string().min(min).max(max))
const price = z.number().int().min(1000).max(500_000_000)
const weight_g = z.number().int().min(1).max(1_000_000)
const stock = z.number().int().min(0).max(1_000_000)
const pictures = z.array(z.string().min(1).max(500)).min(1).max(8)
const months = z.array(z.number().int().min(1).max(12)).max(12)

const facts = {
  title: text(3, 120),
  category_slug: z.string().regex(/^[a-z0-9-]{1,80}$/),
  description: text(0, 5000, { lines: true }),
  unit: text(1, 60),
  price,
  weight_g,
  stock,
  ship_class: z.enum(shipClasses),
  perishable: z.boolean(),
  season_months: months,
  producer_own: z.boolean(),
  processing_level: z.enum(processingLevels),
  picture_urls: pictures,
  publish: z.boolean(),
}

/** A new listing of one variant. Price in whole VND with VAT in it, weight in grams, stock in pieces. */
export const createListingBody = z.strictObject({
  ...facts,
  description: facts.description.default(""),
  perishable: facts.perishable.optional(),
  season_months: facts.season_months.default([]),
  producer_own: facts.producer_own.default(false),
  processing_level: facts.processing_level.default("processed"),
})

/** Changes of a listing; `price`, `weight_g` and `stock` are for a listing of one variant, `variants` for any. */
export const updateListingBody = z
  .strictObject({
    ...facts,
    variants: z
      .array(
        z.strictObject({
          id: z.string().min(1),
          title: text(1, 60).optional(),
          price: price.optional(),
          weight_g: weight_g.optional(),
          stock: stock.optional(),
        })
      )
      .min(1)
      .max(50),
  })
  .partial()

/** Classes of goods that spoil; what a seller need not say again. */
export const perishableClasses: readonly (typeof shipClasses)[number][] = ["fresh", "chilled", "frozen"]
