import type { listingSorts } from "@chophien/contract/store/catalogue"
import type { SellerKind } from "@chophien/vocabulary/seller"
import type { Tier } from "../../finding/types"
import type { SharedFacts } from "../listing/types"

/** The facts that shoppers' pages show and search by. */
export type ShownFacts = Pick<
  SharedFacts,
  "unit" | "ship_class" | "perishable" | "season_months" | "sold_off_season" | "is_sample"
>

/** What can be bought of a listing; price in whole VND, weight in grams. */
export type ListingVariant = {
  id: string
  title: string
  sku: string | null
  price: number
  weight_g: number
  /** The inventory items it takes, with how many of each; empty when its stock is not counted. */
  items: { id: string; quantity: number }[]
  /** Whether it is for sale beyond its stock. */
  backorder: boolean
}

/** A row of the read model's listings. */
export type ListingRow = ShownFacts & {
  id: string
  handle: string
  title: string
  description: string
  seller_id: string
  commune_slug: string
  category_slug: string | null
  price: number
  price_max: number
  season_mask: number
  picture_urls: string[]
  variants: ListingVariant[]
  inventory_item_ids: string[]
  terms: string[]
  seller_kind: SellerKind
  province_code: string
  listed_at: string
  /** How many buyers rated it, and all their stars together. */
  rating_count: number
  rating_stars: number
}

/** A row of the read model's sellers. */
export type SellerRow = {
  id: string
  handle: string
  name: string
  kind: SellerKind
  picture_url: string | null
  is_sample: boolean
  description: string | null
  address_line: string
  phone: string
  approved_at: string | null
  commune_code: string
  commune_name: string
  commune_full_name: string
  commune_slug: string
  commune_lat: number | null
  commune_lng: number | null
  province_code: string
  province_name: string
  search_text: string
}

/** In which order listings are found. */
export type ListingSort = (typeof listingSorts)[number]

/** What listings to find. Prices in whole VND; `month` (1–12) keeps to what is in season then. */
export type ListingFilter = {
  /** What answers the words, the best first; everything where there are none. */
  tiers?: readonly Tier[]
  categories?: string[]
  seller?: string
  commune?: string
  month?: number
  price_min?: number
  price_max?: number
  seller_kind?: SellerKind
  in_stock?: boolean
  /** Provinces with what is carried from there, as `shippingKey` writes them. */
  carried?: string[]
}

/** From where goods are sent, and as what: what decides whether they reach a place. */
export const shippingKey = (province_code: string, ship_class: string): string =>
  `${province_code} ${ship_class}`

/** A page of listings; `reach` names what would be carried to the shopper, to be counted. */
export type ListingQuery = ListingFilter & {
  sort: ListingSort
  limit: number
  offset: number
  reach?: string[]
  /** Only the listings: without facets, and with a count of what stands on the page. */
  is_bare?: true
  /** Slugs of communes in bands around the shopper's, the nearest first, for the order `near`. */
  near?: string[][]
}

/** What a list shows of a listing, with its seller. */
export type ListedRow = ShownFacts &
  Pick<
    ListingRow,
    | "id"
    | "handle"
    | "title"
    | "price"
    | "price_max"
    | "category_slug"
    | "variants"
    | "rating_count"
    | "rating_stars"
  > & {
    picture_url: string | null
    seller_handle: string
    seller_name: string
    commune_slug: string
    commune_full_name: string
  }

/** How many listings each filter leaves beside the others; `prices` for each of `priceBands`. */
export type Facets = {
  categories: FacetCount[]
  communes: CommuneFacet[]
  seller_kinds: { kind: SellerKind; count: number }[]
  prices: number[]
  in_season: number
  in_stock: number
  carried: number | null
}

/** The facets of nothing. */
export const noFacets: Facets = {
  categories: [],
  communes: [],
  seller_kinds: [],
  prices: [],
  in_season: 0,
  in_stock: 0,
  carried: null,
}

/** Ranges of prices that are counted, whole VND. */
export const priceBands: readonly { from: number; to: number | null }[] = [
  { from: 0, to: 50_000 },
  { from: 50_000, to: 100_000 },
  { from: 100_000, to: 200_000 },
  { from: 200_000, to: 500_000 },
  { from: 500_000, to: null },
]

/** How many listings a value has. */
export type FacetCount = { slug: string; count: number }
export type CommuneFacet = FacetCount & { name: string }

/** What the words of the shop are made from: titles, sellers, and communes that sell. */
export type ShopWords = {
  titles: string[]
  sellers: { id: string; name: string }[]
  communes: { code: string; slug: string; full_name: string; province_code: string; province: string }[]
}

/** A commune with how much is on sale there. */
export type CommuneCount = {
  code: string
  name: string
  full_name: string
  slug: string
  lat: number | null
  lng: number | null
  listings: number
  sellers: number
}
