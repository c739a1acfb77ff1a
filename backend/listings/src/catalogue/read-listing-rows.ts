import { roundVnd } from "@chophien/vocabulary/amount"
import type { ListingFacts } from "@chophien/vocabulary/listing-facts"
import { seasonMask } from "@chophien/vocabulary/season"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, ProductStatus, QueryContext } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import { termsOf } from "../finding/terms"
import { factsOfProducts } from "../listing-facts"
import type { ListingRow, ListingVariant, SellerRow } from "../modules/catalogue/types"
import type { FaultyListing } from "../modules/listing/types"
import { type ProductStars, ratings } from "../ports/ratings"
import { reportFaults, unreadable } from "../report-faults"

const variantSchema = z.object({
  id: z.string(),
  title: z.string().nullish(),
  sku: z.string().nullish(),
  /** Whatever Medusa holds: only `readListingFacts` says whether it is a weight. */
  weight: z.unknown(),
  variant_rank: z.number().nullish(),
  manage_inventory: z.boolean(),
  allow_backorder: z.boolean(),
  calculated_price: z.object({ calculated_amount: z.coerce.number() }).nullish(),
  inventory_items: z
    .array(z.object({ inventory_item_id: z.string(), required_quantity: z.number() }))
    .nullish(),
})
type Variant = z.infer<typeof variantSchema>

const productSchema = z.object({
  id: z.string(),
  handle: z.string(),
  title: z.string(),
  status: z.string(),
  description: z.string().nullish(),
  thumbnail: z.string().nullish(),
  created_at: z.coerce.date().transform((date) => date.toISOString()),
  seller: z.object({ id: z.string() }).nullish(),
  images: z.array(z.object({ url: z.string() })).nullish(),
  categories: z.array(z.object({ handle: z.string(), name: z.string() })).nullish(),
  variants: z.array(variantSchema),
})
type Product = z.infer<typeof productSchema>

/** The rows of what is on sale, and the products with which nothing is wrong, be they for sale or gone. */
type ReadListings = { rows: ListingRow[]; faultless_ids: string[] }

/**
 * The rows of the products among `ids` that are published, priced, of one of `sellers`, and of known facts.
 * What cannot be read is left out and reported to staff, also of products that are not published yet.
 */
export async function readListingRows(
  container: MedusaContainer,
  ids: string[],
  sellers: Map<string, SellerRow>
): Promise<ReadListings> {
  if (!ids.length) return { rows: [], faultless_ids: [] }
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "product",
    fields: [
      "id",
      "handle",
      "title",
      "status",
      "description",
      "thumbnail",
      "created_at",
      "seller.id",
      "images.url",
      "categories.handle",
      "categories.name",
      "variants.id",
      "variants.title",
      "variants.sku",
      "variants.weight",
      "variants.variant_rank",
      "variants.manage_inventory",
      "variants.allow_backorder",
      "variants.calculated_price.calculated_amount",
      "variants.inventory_items.inventory_item_id",
      "variants.inventory_items.required_quantity",
    ],
    filters: { id: ids },
    context: { variants: { calculated_price: QueryContext({ currency_code: "vnd" }) } },
  })
  const { products, faulty } = readProducts(data)
  await reportFaults(container, faulty)
  const listings = products.filter((product) => product.seller)
  const [readings, stars] = await Promise.all([
    factsOfProducts(container, listings),
    ratings(container).readProductStars(listings.map(({ id }) => id)),
  ])
  const faulty_ids = new Set(faulty.map(({ product_id }) => product_id))
  const rows: ListingRow[] = []
  for (const product of listings) {
    const reading = readings.get(product.id)
    if (!reading?.ok) {
      faulty_ids.add(product.id)
      continue
    }
    const seller = sellers.get(product.seller?.id ?? "")
    const variants = product.variants
      .sort(byRankAndPrice)
      .flatMap((variant) => shownVariant(variant, product.title) ?? [])
    if (product.status === ProductStatus.PUBLISHED && seller && variants.length)
      rows.push(listingRow(product, reading.facts, variants, seller, stars.get(product.id)))
  }
  return { rows, faultless_ids: ids.filter((id) => !faulty_ids.has(id)) }
}

/** Products as Medusa answers them, and those that are not what they should be. */
function readProducts(data: unknown): { products: Product[]; faulty: FaultyListing[] } {
  const products: Product[] = []
  const faulty: FaultyListing[] = []
  for (const row of z.array(z.looseObject({ id: z.string() })).parse(data)) {
    const read = productSchema.safeParse(row)
    if (read.success) products.push(read.data)
    else faulty.push(unreadable(row.id, read.error))
  }
  return { products, faulty }
}

const byRankAndPrice = (a: Variant, b: Variant) =>
  (a.variant_rank ?? 0) - (b.variant_rank ?? 0) ||
  (a.calculated_price?.calculated_amount ?? 0) - (b.calculated_price?.calculated_amount ?? 0) ||
  a.id.localeCompare(b.id)

/** A variant as the listing shows it; null while it has no price in đồng, as nobody could buy it. */
function shownVariant(variant: Variant, title: string): ListingVariant | null {
  if (!variant.calculated_price) return null
  return {
    id: variant.id,
    title: variant.title ?? title,
    sku: variant.sku ?? null,
    price: roundVnd(variant.calculated_price.calculated_amount),
    // Where the facts are in order each variant's weight is whole grams.
    weight_g: Number(variant.weight),
    items: variant.manage_inventory
      ? (variant.inventory_items ?? []).map((item) => ({
          id: item.inventory_item_id,
          quantity: item.required_quantity,
        }))
      : [],
    backorder: variant.allow_backorder || !variant.manage_inventory,
  }
}

function listingRow(
  product: Product,
  facts: ListingFacts,
  variants: ListingVariant[],
  seller: SellerRow,
  stars: ProductStars | undefined
): ListingRow {
  const prices = variants.map((variant) => variant.price)
  const category = product.categories?.[0]
  const urls = [
    ...(product.thumbnail ? [product.thumbnail] : []),
    ...(product.images ?? []).map((image) => image.url),
  ]
  return {
    id: product.id,
    handle: product.handle,
    title: product.title.normalize("NFC"),
    description: product.description ?? "",
    unit: facts.unit,
    seller_id: seller.id,
    commune_slug: seller.commune_slug,
    category_slug: category?.handle ?? null,
    price: Math.min(...prices),
    price_max: Math.max(...prices),
    ship_class: facts.ship_class,
    perishable: facts.perishable,
    season_months: facts.season_months,
    season_mask: seasonMask(facts.season_months),
    sold_off_season: facts.sold_off_season,
    is_sample: facts.is_sample,
    picture_urls: [...new Set(urls)],
    variants,
    inventory_item_ids: variants.flatMap((variant) => variant.items.map((item) => item.id)),
    terms: termsOf(product.title),
    seller_kind: seller.kind,
    province_code: seller.province_code,
    listed_at: product.created_at,
    rating_count: stars?.count ?? 0,
    rating_stars: stars?.stars ?? 0,
  }
}
