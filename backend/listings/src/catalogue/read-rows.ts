import { fold, toneKey } from "@chophien/gazetteer-vietnam/modules/gazetteer/fold"
import { GAZETTEER_MODULE } from "@chophien/gazetteer-vietnam/modules/gazetteer/index"
import type GazetteerModuleService from "@chophien/gazetteer-vietnam/modules/gazetteer/service"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, ProductStatus, QueryContext } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import type { ListingRow, ListingVariant, SellerRow } from "../modules/catalogue/types"

const time = z.coerce.date().transform((date) => date.toISOString())

const sellersSchema = z.array(
  z.object({
    id: z.string(),
    handle: z.string(),
    name: z.string(),
    kind: z.string(),
    picture_url: z.string().nullish(),
    is_sample: z.boolean(),
    description: z.string().nullish(),
    address_line: z.string(),
    phone: z.string(),
    approved_at: time.nullish(),
    commune_code: z.string(),
  })
)

const productsSchema = z.array(
  z.object({
    id: z.string(),
    handle: z.string(),
    title: z.string(),
    description: z.string().nullish(),
    thumbnail: z.string().nullish(),
    created_at: time,
    seller: z.object({ id: z.string() }).nullish(),
    images: z.array(z.object({ url: z.string() })).nullish(),
    categories: z.array(z.object({ handle: z.string(), name: z.string() })).nullish(),
    metadata: z
      .object({
        unit: z.string().catch(""),
        ship_class: z.string().catch("ambient"),
        perishable: z.boolean().catch(false),
        season_months: z.array(z.number().int().min(1).max(12)).catch([]),
        is_sample: z.boolean().catch(false),
      })
      .nullish(),
    variants: z.array(
      z.object({
        id: z.string(),
        title: z.string().nullish(),
        sku: z.string().nullish(),
        weight: z.coerce.number().nullish(),
        variant_rank: z.number().nullish(),
        manage_inventory: z.boolean(),
        allow_backorder: z.boolean(),
        calculated_price: z.object({ calculated_amount: z.coerce.number() }).nullish(),
        inventory_items: z
          .array(z.object({ inventory_item_id: z.string(), required_quantity: z.number() }))
          .nullish(),
      })
    ),
  })
)
type Product = z.infer<typeof productsSchema>[number]
type Variant = Product["variants"][number]

/** The rows of the sellers among `ids` that are active and whose commune the gazetteer knows. */
export async function readSellerRows(container: MedusaContainer, ids: string[]): Promise<SellerRow[]> {
  if (!ids.length) return []
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "seller",
    fields: [
      "id",
      "handle",
      "name",
      "kind",
      "picture_url",
      "is_sample",
      "description",
      "address_line",
      "phone",
      "approved_at",
      "commune_code",
    ],
    filters: { id: ids, status: "active" },
  })
  const sellers = sellersSchema.parse(data)
  const gazetteer = container.resolve<GazetteerModuleService>(GAZETTEER_MODULE)
  const communes = new Map(
    (await gazetteer.getCommunes([...new Set(sellers.map((seller) => seller.commune_code))])).map(
      (commune) => [commune.code, commune]
    )
  )
  return sellers.flatMap((seller) => {
    const commune = communes.get(seller.commune_code)
    if (!commune) return []
    return {
      ...seller,
      picture_url: seller.picture_url ?? null,
      description: seller.description ?? null,
      approved_at: seller.approved_at ?? null,
      commune_name: commune.name,
      commune_full_name: commune.full_name,
      commune_slug: commune.slug,
      commune_lat: commune.lat,
      commune_lng: commune.lng,
      province_code: commune.province_code,
      province_name: commune.province_name,
      search_text: ` ${fold(`${seller.name} ${commune.full_name} ${commune.province_name}`)}`,
    }
  })
}

/** The rows of the products among `ids` that are published, priced, and of one of `sellers`. */
export async function readListingRows(
  container: MedusaContainer,
  ids: string[],
  sellers: Map<string, SellerRow>
): Promise<ListingRow[]> {
  if (!ids.length) return []
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "product",
    fields: [
      "id",
      "handle",
      "title",
      "description",
      "thumbnail",
      "created_at",
      "metadata",
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
    filters: { id: ids, status: ProductStatus.PUBLISHED },
    context: { variants: { calculated_price: QueryContext({ currency_code: "vnd" }) } },
  })
  return productsSchema.parse(data).flatMap((product) => {
    const seller = product.seller ? sellers.get(product.seller.id) : undefined
    const variants = product.variants
      .sort(byRankAndPrice)
      .flatMap((variant) => listingVariant(variant, product.title) ?? [])
    return seller && variants.length ? listingRow(product, variants, seller) : []
  })
}

const byRankAndPrice = (a: Variant, b: Variant) =>
  (a.variant_rank ?? 0) - (b.variant_rank ?? 0) ||
  (a.calculated_price?.calculated_amount ?? 0) - (b.calculated_price?.calculated_amount ?? 0) ||
  a.id.localeCompare(b.id)

/** A variant as the listing shows it; null while it has no price in đồng, as nobody could buy it. */
function listingVariant(variant: Variant, title: string): ListingVariant | null {
  if (!variant.calculated_price) return null
  return {
    id: variant.id,
    title: variant.title ?? title,
    sku: variant.sku ?? null,
    price: Math.round(variant.calculated_price.calculated_amount),
    weight_g: Math.round(variant.weight ?? 0),
    items: variant.manage_inventory
      ? (variant.inventory_items ?? []).map((item) => ({
          id: item.inventory_item_id,
          quantity: item.required_quantity,
        }))
      : [],
    backorder: variant.allow_backorder || !variant.manage_inventory,
  }
}

function listingRow(product: Product, variants: ListingVariant[], seller: SellerRow): ListingRow {
  const prices = variants.map((variant) => variant.price)
  const category = product.categories?.[0]
  const months = [...new Set(product.metadata?.season_months ?? [])].sort((a, b) => a - b)
  const urls = [
    ...(product.thumbnail ? [product.thumbnail] : []),
    ...(product.images ?? []).map((image) => image.url),
  ]
  // Not the province: while all sell from one, its name would match every listing.
  const texts = [product.title, category?.name ?? "", seller.name, seller.commune_full_name]
  return {
    id: product.id,
    handle: product.handle,
    title: product.title.normalize("NFC"),
    description: product.description ?? "",
    unit: product.metadata?.unit ?? "",
    seller_id: seller.id,
    commune_slug: seller.commune_slug,
    category_slug: category?.handle ?? null,
    price: Math.min(...prices),
    price_max: Math.max(...prices),
    ship_class: product.metadata?.ship_class ?? "ambient",
    perishable: product.metadata?.perishable ?? false,
    season_months: months,
    season_mask: months.reduce((mask, month) => mask | (1 << (month - 1)), 0),
    is_sample: product.metadata?.is_sample ?? false,
    picture_urls: [...new Set(urls)],
    variants,
    inventory_item_ids: variants.flatMap((variant) => variant.items.map((item) => item.id)),
    title_folded: ` ${fold(product.title)}`,
    title_key: ` ${toneKey(product.title)}`,
    search_text: ` ${fold(texts.join(" "))}`,
    searchable: {
      category: category?.name ?? "",
      seller: seller.name,
      commune: seller.commune_full_name,
      sort_key: sortKey(product.title),
    },
    listed_at: product.created_at,
  }
}

const alphabet =
  "aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệfghiìỉĩíịjklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvwxyỳỷỹýỵz"

/** A text that sorts byte by byte as Vietnamese sorts: for engines that know no collation. Đ comes after d, ă after a. */
export function sortKey(text: string): string {
  return [...text.normalize("NFC").toLowerCase()]
    .map((letter) => {
      const place = alphabet.indexOf(letter)
      return place < 0 ? letter : String.fromCharCode(0x100 + place)
    })
    .join("")
}
