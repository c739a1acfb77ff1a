import type { StockUnit } from "@chophien/vocabulary/packs"
import type { SharedFacts } from "./modules/listing/types"

/**
 * A variant of a new listing. Price in whole VND with VAT in it, weight in grams. Where the listing has one stock,
 * `content` is how much of it one takes; else `stock` is how many pieces of it are for sale.
 */
export type CreateListingVariant = {
  title: string
  sku?: string
  price: number
  weight_g: number
  stock?: number
  content?: number
}

/** A listing to be made. Pictures are master urls of the File Module, the first one is the cover. */
export type CreateListing = Omit<SharedFacts, "is_sample" | "sold_off_season"> & {
  /** What keeps is sold outside its season too, where nothing else is said. */
  sold_off_season?: boolean
  seller_id: string
  title: string
  handle?: string
  /** Handle of a product category. */
  category_slug: string
  description: string
  picture_urls: string[]
  publish: boolean
  is_sample?: boolean
  /** The caller's own name for this listing, unique with the seller: a second call with it updates. */
  external_id?: string
  /** The one stock that all variants draw on, in pieces or grams; without it each variant has its own. */
  shared_stock?: { unit: StockUnit; amount: number }
  variants: CreateListingVariant[]
}

/**
 * Changes of a variant; `stock` is what is for sale, on top of what is reserved for orders. `stock_change` is added to
 * it, or taken from it.
 */
export type UpdateListingVariant = {
  id: string
  title?: string
  price?: number
  weight_g?: number
  stock?: number
  stock_change?: number
}

/** Changes of a listing; what is not given stays. */
export type UpdateListing = Partial<
  Omit<CreateListing, "seller_id" | "handle" | "external_id" | "shared_stock" | "variants">
> & {
  id: string
  variants?: UpdateListingVariant[]
  more_variants?: CreateListingVariant[]
  removed_variant_ids?: string[]
  /** Of a listing with one stock: what is for sale of it, and what is added to that, in its unit. */
  stock?: number
  stock_change?: number
  /** The name of this change of stock, whoever repeats it uses the same: under it the stock changes once. */
  change_key?: string
}

/** The option by which the variants of a listing differ. */
export const variant_option = "Quy cách"

/** Stock to be for sale at a location, in the unit of the stock that a variant draws on. */
export type VariantStock = { variant_id: string; location_id: string; stock: number }

/** What is added to the stock of a variant, or taken off it, in the stock's unit, once under a key. */
export type StockChange = { key: string; variant_id: string; location_id: string; change: number }
