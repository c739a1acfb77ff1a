import { type Picture, picturesFromUrls } from "@chophien/file-sharp/picture"
import { site } from "@chophien/platform/site"
import { fold } from "@chophien/sellers/handles"
import {
  type ProcessingLevel,
  processingLevels,
  type ShipClass,
  shipClasses,
} from "@chophien/sellers/modules/seller/types"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"

const amount = z.coerce.number()

const productSchema = z.object({
  id: z.string(),
  handle: z.string(),
  title: z.string(),
  status: z.string(),
  description: z.string().nullish(),
  weight: amount.nullish(),
  metadata: z
    .object({
      unit: z.string().default(""),
      ship_class: z.enum(shipClasses).default("ambient"),
      perishable: z.boolean().default(false),
      season_months: z.array(z.number()).default([]),
      producer_own: z.boolean().default(false),
      processing_level: z.enum(processingLevels).default("processed"),
    })
    .nullish(),
  categories: z.array(z.object({ handle: z.string() })).nullish(),
  images: z.array(z.object({ url: z.string(), rank: z.number() })).nullish(),
  variants: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      weight: amount.nullish(),
      variant_rank: z.number().nullish(),
      price_set: z
        .object({
          prices: z.array(
            z.object({ amount, currency_code: z.string(), price_list_id: z.string().nullish() })
          ),
        })
        .nullish(),
      inventory_items: z
        .array(
          z.object({
            inventory: z.object({ location_levels: z.array(z.object({ available_quantity: amount })) }),
          })
        )
        .nullish(),
    })
  ),
})
type Product = z.infer<typeof productSchema>

/** A variant as its seller sees it: whole VND, grams, pieces for sale. */
export type SellerListingVariant = {
  id: string
  title: string
  price: number
  weight_g: number
  stock: number
}

/** A listing as its seller sees it. `price`, `weight_g` and `stock` are those of its first variant. */
export type SellerListing = {
  id: string
  handle: string
  title: string
  status: "draft" | "published"
  category_slug: string | null
  description: string
  unit: string
  price: number
  weight_g: number
  stock: number
  ship_class: ShipClass
  perishable: boolean
  season_months: number[]
  producer_own: boolean
  processing_level: ProcessingLevel
  pictures: Picture[]
  variants: SellerListingVariant[]
  /** Its page in the shop. */
  url: string
}

const slimSchema = z.array(z.object({ id: z.string(), title: z.string(), created_at: z.coerce.date() }))

/** Which of some listings have all the words of `q` in their title, diacritics or none; the newest first. */
export async function findListings(container: MedusaContainer, ids: string[], q: string): Promise<string[]> {
  if (!ids.length) return []
  const { data } = await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({ entity: "product", fields: ["id", "title", "created_at"], filters: { id: ids } })
  const words = fold(q).split(/\s+/).filter(Boolean)
  return slimSchema
    .parse(data)
    .filter(({ title }) => words.every((word) => fold(title).includes(word)))
    .sort((a, b) => Number(b.created_at) - Number(a.created_at) || b.id.localeCompare(a.id))
    .map(({ id }) => id)
}

/** Listings in the order of the ids. */
export async function readSellerListings(
  container: MedusaContainer,
  ids: string[]
): Promise<SellerListing[]> {
  if (!ids.length) return []
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "product",
    fields: [
      "id",
      "handle",
      "title",
      "status",
      "description",
      "weight",
      "metadata",
      "categories.handle",
      "images.url",
      "images.rank",
      "variants.id",
      "variants.title",
      "variants.weight",
      "variants.variant_rank",
      "variants.price_set.prices.amount",
      "variants.price_set.prices.currency_code",
      "variants.price_set.prices.price_list_id",
      "variants.inventory_items.inventory.location_levels.*",
    ],
    filters: { id: ids },
  })
  const { storefront_url } = site(container)
  const listings = new Map(
    z
      .array(productSchema)
      .parse(data)
      .map((product) => [product.id, listingOf(product, storefront_url)])
  )
  return ids.flatMap((id) => listings.get(id) ?? [])
}

function listingOf(product: Product, storefront_url: string): SellerListing {
  const { metadata: facts } = product
  const variants = [...product.variants]
    .sort((a, b) => (a.variant_rank ?? 0) - (b.variant_rank ?? 0))
    .map(variantOf)
  const images = [...(product.images ?? [])].sort((a, b) => a.rank - b.rank).map((image) => image.url)
  return {
    id: product.id,
    handle: product.handle,
    title: product.title,
    status: product.status === "published" ? "published" : "draft",
    category_slug: product.categories?.[0]?.handle ?? null,
    description: product.description ?? "",
    unit: facts?.unit ?? "",
    price: variants[0]?.price ?? 0,
    weight_g: variants[0]?.weight_g ?? product.weight ?? 0,
    stock: variants[0]?.stock ?? 0,
    ship_class: facts?.ship_class ?? "ambient",
    perishable: facts?.perishable ?? false,
    season_months: facts?.season_months ?? [],
    producer_own: facts?.producer_own ?? false,
    processing_level: facts?.processing_level ?? "processed",
    pictures: picturesFromUrls(images, product.title),
    variants,
    url: `${storefront_url}/san-pham/${product.handle}`,
  }
}

function variantOf({
  id,
  title,
  weight,
  price_set,
  inventory_items,
}: Product["variants"][number]): SellerListingVariant {
  const levels = (inventory_items ?? []).flatMap((item) => item.inventory.location_levels)
  return {
    id,
    title,
    price:
      price_set?.prices.find((price) => price.currency_code === "vnd" && !price.price_list_id)?.amount ?? 0,
    weight_g: weight ?? 0,
    stock: levels.reduce((sum, level) => sum + level.available_quantity, 0),
  }
}
