import type { Listing, ListingCard, Seller, SellerCard } from "@chophien/contract/store/catalogue"
import { pictureFromUrl } from "@chophien/file-sharp/picture"
import { contentOfUnit } from "@chophien/vocabulary/packs"
import { isSoldIn, seasonState } from "@chophien/vocabulary/season"
import type { SellerWithCount } from "../modules/catalogue/service"
import type { ListedRow, ListingVariant } from "../modules/catalogue/types"
import type { SellerStars } from "../ports/ratings"
import type { CategoryView } from "./categories"
import type { EnglishWords } from "./english-words"
import type { PageRow } from "./listed-rows"
import { ratingOf, sellerRatingOf } from "./ratings-view"

/** What views are made with: categories by slug, stock by inventory item, English words by listing, the month it is in Vietnam. */
export type ViewContext = {
  categories: Map<string, CategoryView>
  stock: Map<string, number>
  month: number
  english: Map<string, EnglishWords>
  /** Handles of the sellers that do not sell today. */
  paused: ReadonlySet<string>
}

/** How many of a variant can be had now; null when its stock is not counted. */
function stockLeft(variant: ListingVariant, stock: Map<string, number>): number | null {
  if (variant.backorder || !variant.items.length) return variant.backorder ? null : 0
  return Math.min(
    ...variant.items.map((item) => Math.floor((stock.get(item.id) ?? 0) / Math.max(1, item.quantity)))
  )
}

/** The inventory items behind some listings. */
export function itemsOf(rows: { variants: ListingVariant[] }[]): string[] {
  return rows.flatMap((row) => row.variants.flatMap((variant) => variant.items.map((item) => item.id)))
}

/**
 * What a listing's lowest price is for: mostly its unit. Where a pack of one stock is cheaper, it is that pack: half a
 * kilogram for 75,000 đồng is no kilogram for it. Pure.
 */
export function unitOfPrice({ unit, variants }: Pick<ListedRow, "unit" | "variants">): string {
  const items = new Set(variants.flatMap((variant) => variant.items.map(({ id }) => id)))
  const cheapest = variants.reduce<ListingVariant | undefined>(
    (least, variant) => (least && least.price <= variant.price ? least : variant),
    undefined
  )
  if (variants.length < 2 || items.size !== 1 || !cheapest) return unit
  return cheapest.items[0]?.quantity === contentOfUnit(unit) ? unit : cheapest.title
}

export function listingCard(
  row: ListedRow,
  { categories, stock, month, english, paused }: ViewContext
): ListingCard {
  return {
    id: row.id,
    handle: row.handle,
    title: row.title,
    title_en: english.get(row.id)?.title ?? null,
    unit: unitOfPrice(row),
    price: row.price,
    price_max: row.price_max,
    in_stock:
      !paused.has(row.seller_handle) &&
      isSoldIn(row, month) &&
      row.variants.some((variant) => stockLeft(variant, stock) !== 0),
    perishable: row.perishable,
    ship_class: row.ship_class,
    season_months: row.season_months,
    season: seasonState(row.season_months, month),
    sold_off_season: row.sold_off_season,
    picture: pictureFromUrl(row.picture_url, row.title),
    category: categoryOf(row.category_slug, categories),
    seller: { handle: row.seller_handle, name: row.seller_name },
    commune: { slug: row.commune_slug, full_name: row.commune_full_name },
    is_sample: row.is_sample,
    rating: ratingOf({ count: row.rating_count, stars: row.rating_stars }),
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

/**
 * What is of the seller itself rather than of the read model: its English words, its days, and how buyers rate it.
 */
export type SellerNews = {
  description_en?: string | null
  stars?: SellerStars | undefined
} & Pick<Seller, "pause" | "opening_days" | "contact_note">

export function sellerPage(
  row: SellerWithCount,
  { description_en = null, stars, ...news }: SellerNews
): Seller {
  const { description, address_line, phone, approved_at } = row
  const rating = sellerRatingOf(stars)
  return {
    ...sellerCard(row),
    description,
    description_en,
    address_line,
    phone,
    approved_at,
    ...news,
    rating,
  }
}

/** A listing's page; of one that is not on sale any more nothing can be had. */
export function listingPage(
  row: PageRow,
  seller: SellerWithCount,
  context: ViewContext,
  standing: Listing["standing"],
  news: SellerNews
): Listing {
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
  const isSold = standing !== "archived" && !context.paused.has(seller.handle) && isSoldIn(row, context.month)
  return {
    ...card,
    unit: row.unit,
    in_stock: card.in_stock && isSold,
    standing,
    description: row.description,
    description_en: context.english.get(row.id)?.description ?? null,
    pictures: row.picture_urls.flatMap((url) => pictureFromUrl(url, row.title) ?? []),
    variants: row.variants.map((variant) => {
      const left = isSold ? stockLeft(variant, context.stock) : 0
      const { id, title, sku, price, weight_g } = variant
      return { id, title, sku, price, weight_g, in_stock: left !== 0, stock_left: left }
    }),
    seller: sellerPage(seller, news),
  }
}

function categoryOf(slug: string | null, categories: Map<string, CategoryView>): ListingCard["category"] {
  const category = slug ? categories.get(slug) : undefined
  return category ? { slug: category.slug, name: category.name } : null
}
