import { shipClasses } from "@chophien/vocabulary/goods"
import { z } from "@medusajs/framework/zod"
import type { ParcelItem, ParcelRequest, Place } from "./quote"
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

const placeSchema = z.object({ province_code: z.string(), commune_code: z.string() })

const placesSchema = z.object({ to: placeSchema.nullable(), from: z.record(z.string(), placeSchema) })

/**
 * Where a cart's parcels start and go, as a shop's hook may give them: `from` by the id of the stock location. Then
 * they alone count, and no address is read.
 */
export type PlacesOfParcels = z.infer<typeof placesSchema>

const placed = z
  .object({ metadata: z.object({ province_code: z.string(), commune_code: z.string().default("") }) })
  .nullish()
  .catch(null)
const measure = z.number().nullish().catch(null)
const measured = z
  .object({ weight: measure, length: measure, width: measure, height: measure })
  .nullish()
  .catch(null)

/** A shop that says nothing of its goods sends ordinary ones; a word that is no class is none. */
const ownWords = z.object({ ship_class: z.enum(shipClasses).default("ambient") }).nullish()

const contextSchema = z.object({
  tariff: tariffSchema.optional(),
  goods: z.record(z.string(), goodsSchema).optional(),
  places: placesSchema.optional(),
  from_location: z.object({ id: z.string().optional(), address: placed }),
  shipping_address: placed,
  items: z.array(
    z.object({
      id: z.string(),
      quantity: z.coerce.number().min(0),
      metadata: z.unknown(),
      variant: measured,
      product: measured,
    })
  ),
})

type Context = z.infer<typeof contextSchema>

/** Where a parcel starts and goes; null while one of them is not known. */
function placesOf({ places, from_location, shipping_address }: Context): { from: Place; to: Place } | null {
  const from = places ? places.from[from_location.id ?? ""] : from_location.address?.metadata
  const to = places ? places.to : shipping_address?.metadata
  return from && to ? { from, to } : null
}

/** What a line says of its goods itself; null where that is no class of goods. */
function ownGoods({ metadata, variant, product }: Context["items"][number]): GoodsByLine[string] | null {
  const words = ownWords.safeParse(metadata)
  if (!words.success) return null
  return {
    weight_g: variant?.weight ?? product?.weight ?? 0,
    ship_class: words.data?.ship_class ?? "ambient",
    length_mm: variant?.length ?? undefined,
    width_mm: variant?.width ?? undefined,
    height_mm: variant?.height ?? undefined,
  }
}

/**
 * What is to be priced, read from what Medusa hands a provider: places, goods and tariff by the shop's hook, where it
 * gives them. Else the addresses' metadata, the lines' own words and weights, and the sample tariff count.
 * Null when it names no two places yet, and when the goods of a line are not known.
 */
export function readPricingContext(context: unknown): Omit<ParcelRequest, "service"> | null {
  const read = contextSchema.safeParse(context)
  const between = read.success ? placesOf(read.data) : null
  if (!read.success || !between) return null
  const { tariff, goods, items } = read.data
  const parcel: ParcelItem[] = []
  for (const line of items) {
    const known = goods ? goods[line.id] : ownGoods(line)
    if (!known || known.weight_g <= 0) return null
    parcel.push({ ...known, quantity: line.quantity })
  }
  return { tariff: tariff ?? sampleTariff, ...between, items: parcel }
}
