import type { listingSorts } from "@chophien/contract/store/catalogue"
import type { SellerKind } from "@chophien/vocabulary/seller"
import type { SharedFacts } from "../listing/types"

/** The facts that shoppers' pages show and search by. */
export type ShownFacts = Pick<
  SharedFacts,
  "unit" | "ship_class" | "perishable" | "season_months" | "is_sample"
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

/** What only the search index needs. */
export type ListingSearchTexts = { category: string; seller: string; commune: string; sort_key: string }

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
  title_folded: string
  title_key: string
  search_text: string
  searchable: ListingSearchTexts
  listed_at: string
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
  q?: string
  categories?: string[]
  seller?: string
  commune?: string
  month?: number
  price_min?: number
  price_max?: number
}

export type ListingQuery = ListingFilter & { sort: ListingSort; limit: number; offset: number }

/** What a list shows of a listing, with its seller. */
export type ListedRow = ShownFacts &
  Pick<ListingRow, "id" | "handle" | "title" | "price" | "price_max" | "category_slug" | "variants"> & {
    picture_url: string | null
    seller_handle: string
    seller_name: string
    commune_slug: string
    commune_full_name: string
  }

/** How many listings a value has. */
export type FacetCount = { slug: string; count: number }
export type CommuneFacet = FacetCount & { name: string }
