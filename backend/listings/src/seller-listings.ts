import type { SellerListing } from "@chophien/contract/seller/listings"
import { picturesFromUrls } from "@chophien/file-sharp/picture"
import { site } from "@chophien/platform/site"
import { fold } from "@chophien/vocabulary/fold"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import { factsOfProducts } from "./listing-facts"
import { listingService } from "./listing-service"
import type { FaultyListing, SharedStock } from "./modules/listing/types"
import { reportFaults, unreadable } from "./report-faults"

const amount = z.coerce.number()

const productSchema = z.object({
  id: z.string(),
  handle: z.string(),
  title: z.string(),
  status: z.string(),
  description: z.string().nullish(),
  categories: z.array(z.object({ handle: z.string() })).nullish(),
  images: z.array(z.object({ url: z.string(), rank: z.number() })).nullish(),
  variants: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      /** Whatever Medusa holds: only `readListingFacts` says whether it is a weight. */
      weight: z.unknown(),
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
            inventory_item_id: z.string(),
            required_quantity: amount,
            inventory: z.object({ location_levels: z.array(z.object({ available_quantity: amount })) }),
          })
        )
        .nullish(),
    })
  ),
})
type Product = z.infer<typeof productSchema>

type SellerVariant = SellerListing["variants"][number]

/** A product of a seller with prices and stock, its facts not read. `price` and `stock` are of its first variant. */
export type SellerProduct = Pick<
  SellerListing,
  | "id"
  | "handle"
  | "title"
  | "status"
  | "category_slug"
  | "description"
  | "price"
  | "stock"
  | "pictures"
  | "url"
> & { variants: ProductVariant[] }
/** `available` is what is for sale of the stock that it draws on, in that stock's unit. */
type ProductVariant = Omit<SellerVariant, "weight_g"> & {
  weight: unknown
  available: number
  inventory_item_id: string | null
}

const titleSchema = z.object({ id: z.string(), title: z.string(), created_at: z.coerce.date() })

/** Which of some listings have all the words of `q` in their title, diacritics or none; the newest first. */
export async function findListingIds(
  container: MedusaContainer,
  ids: string[],
  q: string
): Promise<string[]> {
  if (!ids.length) return []
  const { data } = await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({ entity: "product", fields: ["id", "title", "created_at"], filters: { id: ids } })
  const words = fold(q).split(" ").filter(Boolean)
  return z
    .array(titleSchema)
    .parse(data)
    .filter(({ title }) => words.every((word) => fold(title).includes(word)))
    .sort((a, b) => Number(b.created_at) - Number(a.created_at) || b.id.localeCompare(a.id))
    .map(({ id }) => id)
}

/** Products of a seller in the order of the ids, whatever their facts are. */
export async function readSellerProducts(
  container: MedusaContainer,
  ids: string[]
): Promise<SellerProduct[]> {
  if (!ids.length) return []
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "product",
    fields: [
      "id",
      "handle",
      "title",
      "status",
      "description",
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
      "variants.inventory_items.inventory_item_id",
      "variants.inventory_items.required_quantity",
      "variants.inventory_items.inventory.location_levels.*",
    ],
    filters: { id: ids },
  })
  const { storefront_url } = site(container)
  const products = new Map<string, SellerProduct>()
  const faulty: FaultyListing[] = []
  for (const row of z.array(z.looseObject({ id: z.string() })).parse(data)) {
    const read = productSchema.safeParse(row)
    if (read.success) products.set(row.id, sellerProduct(read.data, storefront_url))
    else faulty.push(unreadable(row.id, read.error))
  }
  await reportFaults(container, faulty)
  return ids.flatMap((id) => products.get(id) ?? [])
}

/** Listings as their seller sees them, in the order of the ids. What is not for sale by its facts is left out. */
export async function readSellerListings(
  container: MedusaContainer,
  ids: string[]
): Promise<SellerListing[]> {
  const products = await readSellerProducts(container, ids)
  const readings = await factsOfProducts(container, products)
  const stocks = await listingService(container).sharedStocks(products.map(({ id }) => id))
  return products.flatMap((product) => {
    const reading = readings.get(product.id)
    if (!reading?.ok) return []
    const { weight_g: _, is_sample: __, ...facts } = reading.facts
    // Where the facts are in order each variant's weight is whole grams.
    const variants = product.variants.map(
      ({ weight, available: ___, inventory_item_id: ____, ...variant }) => ({
        ...variant,
        weight_g: Number(weight),
      })
    )
    const shared_stock = sharedStockOf(product, stocks.get(product.id))
    return { ...product, ...facts, weight_g: variants[0]?.weight_g ?? 0, variants, shared_stock }
  })
}

function sharedStockOf(
  { variants }: SellerProduct,
  stock: SharedStock | undefined
): SellerListing["shared_stock"] {
  const variant = variants.find(({ inventory_item_id }) => inventory_item_id === stock?.inventory_item_id)
  if (!stock || !variant) return null
  const { unit, kept, apart } = stock
  return {
    unit,
    available: variant.available,
    question: kept === null ? null : { kept, apart: apart ?? [] },
  }
}

function sellerProduct(product: Product, storefront_url: string): SellerProduct {
  // Those made by an earlier version have one rank: the smallest price first, as shoppers see them.
  const ranks = new Map(product.variants.map(({ id, variant_rank }) => [id, variant_rank ?? 0]))
  const variants = product.variants
    .map(sellerVariant)
    .sort(
      (a, b) =>
        (ranks.get(a.id) ?? 0) - (ranks.get(b.id) ?? 0) || a.price - b.price || a.id.localeCompare(b.id)
    )
  const images = [...(product.images ?? [])].sort((a, b) => a.rank - b.rank).map((image) => image.url)
  return {
    id: product.id,
    handle: product.handle,
    title: product.title,
    status: product.status === "published" ? "published" : "draft",
    category_slug: product.categories?.[0]?.handle ?? null,
    description: product.description ?? "",
    price: variants[0]?.price ?? 0,
    stock: variants[0]?.stock ?? 0,
    pictures: picturesFromUrls(images, product.title),
    variants,
    url: `${storefront_url}/san-pham/${product.handle}`,
  }
}

function sellerVariant({ id, title, weight, price_set, inventory_items }: Product["variants"][number]) {
  // Variants of a seller draw on one stock each.
  const [item] = inventory_items ?? []
  const content = Math.max(1, item?.required_quantity ?? 1)
  const available = (item?.inventory.location_levels ?? []).reduce(
    (sum, level) => sum + level.available_quantity,
    0
  )
  return {
    id,
    title,
    weight,
    price:
      price_set?.prices.find((price) => price.currency_code === "vnd" && !price.price_list_id)?.amount ?? 0,
    stock: Math.floor(available / content),
    content,
    available,
    inventory_item_id: item?.inventory_item_id ?? null,
  }
}
