import { randomUUID } from "node:crypto"
import { Problem } from "@chophien/platform/problem"
import type {
  UpdateProductVariantWorkflowInputDTO,
  UpdateProductWorkflowInputDTO,
} from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { z } from "@medusajs/framework/zod"
import type { StockChange, UpdateListing, VariantStock } from "../../listing-input"
import { listingService } from "../../listing-service"
import type { FactsRow, SharedFacts } from "../../modules/listing/types"
import { readCategoryIds } from "../../read-category-ids"
import { readListingSellers } from "../../read-listing-sellers"
import { sharedFactsOf } from "../../shared-facts"
import { texts } from "../../texts"
import {
  contentOf,
  moreVariants,
  type NewVariant,
  removedVariants,
  sharedStock,
  sharedStockChange,
} from "./plan-variants"

const productsSchema = z.array(
  z.object({
    id: z.string(),
    seller: z.object({ id: z.string() }),
    options: z.array(z.object({ id: z.string(), title: z.string() })),
    variants: z.array(
      z.object({
        id: z.string(),
        title: z.string(),
        variant_rank: z.number().nullish(),
        inventory_items: z.array(z.object({ required_quantity: z.number() })).nullish(),
      })
    ),
  })
)

export type ListingUpdatesPlan = {
  products: (UpdateProductWorkflowInputDTO & { id: string })[]
  /** The rows of those whose facts change, whole. */
  facts: FactsRow[]
  variants: (UpdateProductVariantWorkflowInputDTO & { id: string })[]
  /** Variants to be made, and what is for sale of those with a stock of their own. */
  more: NewVariant[]
  removed: string[]
  stocks: VariantStock[]
  stock_changes: StockChange[]
}

export const planListingUpdatesStepId = "plan-listing-updates"

/**
 * Turns changes of listings into changes of products, variants and stock.
 * @throws Problem `not_found`, `seller_not_active`, `listing_category_unknown`, `listing_variant_unknown`,
 * `listing_variants_duplicate`, `listing_stock_shared`, `listing_last_variant`
 */
export const planListingUpdatesStep = createStep(
  planListingUpdatesStepId,
  async (input: { listings: UpdateListing[] }, { container }) => {
    const ids = [...new Set(input.listings.map((listing) => listing.id))]
    const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
      entity: "product",
      fields: [
        "id",
        "seller.id",
        "options.id",
        "options.title",
        "variants.id",
        "variants.title",
        "variants.variant_rank",
        "variants.inventory_items.required_quantity",
      ],
      filters: { id: ids },
    })
    const products = new Map(productsSchema.parse(data).map((product) => [product.id, product]))
    const sellers = await readListingSellers(
      container,
      [...products.values()].map((product) => product.seller.id)
    )
    const slugs = input.listings.flatMap((listing) => (listing.category_slug ? [listing.category_slug] : []))
    const categories = await readCategoryIds(container, slugs)

    const rows = await listingService(container).rawFacts(ids)
    const shared_stocks = await listingService(container).sharedStocks(ids)

    const plan: ListingUpdatesPlan = {
      products: [],
      facts: [],
      variants: [],
      more: [],
      removed: [],
      stocks: [],
      stock_changes: [],
    }
    for (const listing of input.listings) {
      const product = products.get(listing.id)
      const seller = product && sellers.get(product.seller.id)
      if (!product || !seller) throw new Problem("not_found", texts.not_found)
      plan.products.push(productUpdateOf(listing, categories))
      const changed = changedFacts(listing)
      if (Object.keys(changed).length) {
        plan.facts.push({
          product_id: listing.id,
          ...sharedFactsOf({ is_sample: false, ...rows.get(listing.id), ...changed }),
        })
      }
      const { location_id } = seller
      const shared = shared_stocks.get(listing.id) ?? null
      const own = new Map(product.variants.map((variant) => [variant.id, variant]))
      plan.more.push(...moreVariants(listing, product, shared, location_id))
      plan.removed.push(...removedVariants(listing, product))
      plan.stocks.push(...sharedStock(listing, product, shared, location_id))
      plan.stock_changes.push(...sharedStockChange(listing, product, shared, location_id))
      for (const { id, title, price, weight_g, stock, stock_change } of listing.variants ?? []) {
        const variant = own.get(id)
        if (!variant)
          throw new Problem("invalid_request", texts.listing_variant_unknown, { param: "variants" })
        if (shared && stock !== undefined)
          throw new Problem("conflict", texts.listing_stock_shared, { param: "variants" })
        if (title !== undefined || price !== undefined || weight_g !== undefined) {
          plan.variants.push({
            id,
            ...(title === undefined ? {} : { title }),
            ...(weight_g === undefined ? {} : { weight: weight_g }),
            ...(price === undefined ? {} : { prices: [{ amount: price, currency_code: "vnd" }] }),
          })
        }
        if (stock !== undefined) plan.stocks.push({ variant_id: id, location_id, stock })
        if (stock_change) {
          const key = `${listing.change_key ?? randomUUID()} ${id}`
          // Packs that come or go are so many pieces or grams of the one stock.
          const change = stock_change * (shared ? contentOf(variant) : 1)
          plan.stock_changes.push({ key, variant_id: id, location_id, change })
        }
      }
    }
    return new StepResponse(plan)
  }
)

function productUpdateOf(
  listing: UpdateListing,
  categories: Map<string, string>
): ListingUpdatesPlan["products"][number] {
  const { id, title, description, category_slug, picture_urls, publish, variants } = listing
  const category_id = category_slug ? categories.get(category_slug) : undefined
  const weight_g = variants?.[0]?.weight_g
  return {
    id,
    ...(title === undefined ? {} : { title }),
    ...(description === undefined ? {} : { description }),
    ...(category_id ? { category_ids: [category_id] } : {}),
    ...(picture_urls
      ? { images: picture_urls.map((url) => ({ url })), thumbnail: picture_urls[0] ?? null }
      : {}),
    ...(publish === undefined ? {} : { status: publish ? "published" : "draft" }),
    ...(weight_g === undefined ? {} : { weight: weight_g }),
  }
}

/** The facts that a change of a listing names. */
function changedFacts(listing: UpdateListing): Partial<SharedFacts> {
  const { unit, ship_class, perishable, season_months, sold_off_season } = listing
  const { producer_own, processing_level, is_sample } = listing
  const facts = {
    unit,
    ship_class,
    perishable,
    season_months,
    sold_off_season,
    producer_own,
    processing_level,
    is_sample,
  }
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined))
}
