import { type Picture, pictureFromUrl } from "@chophien/file-sharp/picture"
import type { CommuneCount, SellerWithCount } from "../modules/catalogue/service"
import type { ListedRow, ListingRow, ListingVariant } from "../modules/catalogue/types"
import type { CategoryView } from "./categories"

export type CommuneCard = CommuneCount

export type SellerCard = {
  id: string
  handle: string
  name: string
  kind: string
  picture: Picture | null
  commune: { code: string; name: string; full_name: string; slug: string }
  province: { code: string; name: string }
  is_sample: boolean
  listings: number
}

export type SellerPage = SellerCard & {
  description: string | null
  address_line: string
  phone: string
  approved_at: string | null
}

/** A listing as lists show it; prices in whole VND. */
export type ListingCard = {
  id: string
  handle: string
  title: string
  unit: string
  price: number
  price_max: number
  in_stock: boolean
  perishable: boolean
  ship_class: string
  season_months: number[]
  in_season: boolean
  picture: Picture | null
  category: { slug: string; name: string } | null
  seller: { handle: string; name: string }
  commune: { slug: string; full_name: string }
  is_sample: boolean
}

/** What can be bought; `stock_left` is null where stock is not counted. */
export type VariantView = {
  id: string
  title: string
  sku: string | null
  price: number
  weight_g: number
  in_stock: boolean
  stock_left: number | null
}

export type ListingPage = ListingCard & {
  description: string
  pictures: Picture[]
  variants: VariantView[]
  seller: SellerPage
}

/** What views are made with: categories by slug, stock by inventory item, the month it is in Vietnam. */
export type ViewContext = { categories: Map<string, CategoryView>; stock: Map<string, number>; month: number }

/** The month (1–12) it is in Vietnam. */
export function monthInVietnam(now: Date = new Date()): number {
  return Number(new Intl.DateTimeFormat("en", { timeZone: "Asia/Ho_Chi_Minh", month: "numeric" }).format(now))
}

/** How many of a variant can be had now; null when its stock is not counted. */
export function stockLeft(variant: ListingVariant, stock: Map<string, number>): number | null {
  if (variant.backorder || !variant.items.length) return variant.backorder ? null : 0
  return Math.min(
    ...variant.items.map((item) => Math.floor((stock.get(item.id) ?? 0) / Math.max(1, item.quantity)))
  )
}

/** The inventory items behind some listings. */
export function itemsOf(rows: { variants: ListingVariant[] }[]): string[] {
  return rows.flatMap((row) => row.variants.flatMap((variant) => variant.items.map((item) => item.id)))
}

export function listingCard(row: ListedRow, { categories, stock, month }: ViewContext): ListingCard {
  return {
    id: row.id,
    handle: row.handle,
    title: row.title,
    unit: row.unit,
    price: row.price,
    price_max: row.price_max,
    in_stock: row.variants.some((variant) => stockLeft(variant, stock) !== 0),
    perishable: row.perishable,
    ship_class: row.ship_class,
    season_months: row.season_months,
    in_season: !row.season_months.length || row.season_months.includes(month),
    picture: pictureFromUrl(row.picture_url, row.title),
    category: categoryOf(row.category_slug, categories),
    seller: { handle: row.seller_handle, name: row.seller_name },
    commune: { slug: row.commune_slug, full_name: row.commune_full_name },
    is_sample: row.is_sample,
  }
}

export function sellerCard(row: SellerWithCount): SellerCard {
  return {
    id: row.id,
    handle: row.handle,
    name: row.name,
    kind: row.kind,
    picture: pictureFromUrl(row.picture_url, row.name),
    commune: {
      code: row.commune_code,
      name: row.commune_name,
      full_name: row.commune_full_name,
      slug: row.commune_slug,
    },
    province: { code: row.province_code, name: row.province_name },
    is_sample: row.is_sample,
    listings: row.listings,
  }
}

export function sellerPage(row: SellerWithCount): SellerPage {
  const { description, address_line, phone, approved_at } = row
  return { ...sellerCard(row), description, address_line, phone, approved_at }
}

export function listingPage(row: ListingRow, seller: SellerWithCount, context: ViewContext): ListingPage {
  const card = listingCard(
    {
      ...row,
      picture_url: row.picture_urls[0] ?? null,
      seller_handle: seller.handle,
      seller_name: seller.name,
      commune_full_name: seller.commune_full_name,
    },
    context
  )
  return {
    ...card,
    description: row.description,
    pictures: row.picture_urls.flatMap((url) => pictureFromUrl(url, row.title) ?? []),
    variants: row.variants.map((variant) => {
      const left = stockLeft(variant, context.stock)
      const { id, title, sku, price, weight_g } = variant
      return { id, title, sku, price, weight_g, in_stock: left !== 0, stock_left: left }
    }),
    seller: sellerPage(seller),
  }
}

function categoryOf(slug: string | null, categories: Map<string, CategoryView>): ListingCard["category"] {
  const category = slug ? categories.get(slug) : undefined
  return category ? { slug: category.slug, name: category.name } : null
}
