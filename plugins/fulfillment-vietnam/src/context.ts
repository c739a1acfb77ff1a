import { shipClasses } from "@chophien/vocabulary/goods"
import { z } from "@medusajs/framework/zod"
import type { ParcelItem, ParcelRequest } from "./quote"
import { sampleTariff } from "./sample-tariff"
import { tariffSchema } from "./tariff"

/** What is known of one line's goods; weights g, lengths mm, of one piece. */
const goodsSchema = z.object({
  weight_g: z.number().min(0),
  ship_class: z.enum(shipClasses),
  length_mm: z.number().positive().optional(),
  width_mm: z.number().positive().optional(),
  height_mm: z.number().positive().optional(),
})

/** The goods of cart lines by line id, as a shop's hook may give them beside the tariff. */
export type GoodsByLine = Record<string, z.infer<typeof goodsSchema>>

const placed = z.object({
  metadata: z.object({ province_code: z.string(), commune_code: z.string().default("") }),
})
const measure = z.number().nullish().catch(null)
const measured = z
  .object({ weight: measure, length: measure, width: measure, height: measure })
  .nullish()
  .catch(null)

const contextSchema = z.object({
  tariff: tariffSchema.optional(),
  goods: z.record(z.string(), goodsSchema).optional(),
  from_location: z.object({ address: placed }),
  shipping_address: placed,
  items: z.array(
    z.object({
      id: z.string(),
      quantity: z.coerce.number().min(0),
      /** A shop that says nothing of its goods sends ordinary ones; a word that is no class is none. */
      metadata: z.object({ ship_class: z.enum(shipClasses).default("ambient") }).nullish(),
      variant: measured,
      product: measured,
    })
  ),
})

/**
 * What is to be priced, read from what Medusa hands a provider. Null when it names no two places yet, and when the
 * goods of a line are not known: by the shop's hook where there is one, else by the line's own words and weight.
 */
export function readPricingContext(context: unknown): Omit<ParcelRequest, "service"> | null {
  const read = contextSchema.safeParse(context)
  if (!read.success) return null
  const { tariff, goods, from_location, shipping_address, items } = read.data
  const parcel: ParcelItem[] = []
  for (const { id, quantity, metadata, variant, product } of items) {
    const known = goods
      ? goods[id]
      : {
          weight_g: variant?.weight ?? product?.weight ?? 0,
          ship_class: metadata?.ship_class ?? "ambient",
          length_mm: variant?.length ?? undefined,
          width_mm: variant?.width ?? undefined,
          height_mm: variant?.height ?? undefined,
        }
    if (!known || known.weight_g <= 0) return null
    parcel.push({ ...known, quantity })
  }
  return {
    tariff: tariff ?? sampleTariff,
    from: from_location.address.metadata,
    to: shipping_address.metadata,
    items: parcel,
  }
}
