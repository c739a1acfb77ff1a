import { Problem } from "@chophien/platform/problem"
import type { StockUnit } from "@chophien/vocabulary/packs"
import { freeSlug, handle_length_max, slugOf } from "@chophien/vocabulary/slug"
import type { CreateProductWorkflowInputDTO, MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, generateEntityId, Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { z } from "@medusajs/framework/zod"
import { type CreateListing, type UpdateListing, variant_option } from "../../listing-input"
import type { SharedFacts } from "../../modules/listing/types"
import { readCategoryIds } from "../../read-category-ids"
import { readListingSellers } from "../../read-listing-sellers"
import { sharedFactsOf } from "../../shared-facts"
import { texts } from "../../texts"

/** A product to be made, with what belongs to it outside the Product Module. */
export type PlannedListing = {
  product: CreateProductWorkflowInputDTO & { handle: string }
  facts: SharedFacts
  seller_id: string
  location_id: string
  /** In the order of the product's variants; empty where they draw on one stock. */
  stocks: number[]
  /** The one stock; its item stands in `inventory_items` of the variants. */
  shared: { unit: StockUnit; inventory_item_id: string; amount: number } | null
}

export type ListingsPlan = {
  /** Products that a process began to list and that never became their seller's. They are made anew. */
  to_remove: string[]
  to_create: PlannedListing[]
  to_update: UpdateListing[]
}

export const planListingsStepId = "plan-listings"

/**
 * Checks sellers and categories, and sorts out which listings are new and which exist under their `external_id`.
 * @throws Problem `not_found`, `seller_not_active`, `listing_category_unknown`, `listing_variants_duplicate`,
 *   `listing_variant_unknown`
 */
export const planListingsStep = createStep(
  planListingsStepId,
  async (input: { listings: CreateListing[] }, { container }) => {
    const { listings } = input
    const sellers = await readListingSellers(
      container,
      listings.map((listing) => listing.seller_id)
    )
    const categories = await readCategoryIds(
      container,
      listings.map((listing) => listing.category_slug)
    )
    const found = await readExisting(container, listings)
    const begun = [...found.values()].filter((product) => !product.has_seller)
    const taken = await readTakenHandles(container, listings)
    for (const { handle } of begun) taken.delete(handle)
    const [store] = await container
      .resolve(Modules.STORE)
      .listStores({}, { select: ["default_sales_channel_id"], take: 1 })
    if (!store?.default_sales_channel_id) throw new Error("The store has no default sales channel")
    const sales_channels = [{ id: store.default_sales_channel_id }]

    const plan: ListingsPlan = { to_remove: begun.map(({ id }) => id), to_create: [], to_update: [] }
    for (const listing of listings) {
      const seller = sellers.get(listing.seller_id)
      const category_id = categories.get(listing.category_slug)
      if (!seller || !category_id) throw new Error("A listing without seller or category passed its check")
      if (new Set(listing.variants.map((variant) => variant.title)).size !== listing.variants.length) {
        throw new Problem("invalid_request", texts.listing_variants_duplicate, {
          param: "variants",
          values: { title: listing.title },
        })
      }
      const known = listing.external_id
        ? found.get(externalIdOf(listing.seller_id, listing.external_id))
        : undefined
      if (known?.has_seller) {
        plan.to_update.push(updateOf(listing, known))
        continue
      }
      const shared = listing.shared_stock
        ? { ...listing.shared_stock, inventory_item_id: generateEntityId(undefined, "iitem") }
        : null
      plan.to_create.push({
        product: {
          ...productOf(listing, shared?.inventory_item_id),
          handle: freeSlug(handleOf(listing), seller.handle, taken),
          category_ids: [category_id],
          shipping_profile_id: seller.shipping_profile_id,
          sales_channels,
        },
        facts: sharedFactsOf({
          ...listing,
          sold_off_season: listing.sold_off_season ?? !listing.perishable,
          is_sample: listing.is_sample ?? false,
        }),
        seller_id: seller.id,
        location_id: seller.location_id,
        stocks: shared ? [] : listing.variants.map((variant) => variant.stock ?? 0),
        shared,
      })
    }
    return new StepResponse(plan)
  }
)

/** External ids are the seller's own: two sellers may use the same one. */
const externalIdOf = (seller_id: string, external_id: string) => `${seller_id}/${external_id}`

/** The handle a listing would have if nobody had it. */
const handleOf = ({ handle, title }: CreateListing): string =>
  handle ?? (slugOf(title, handle_length_max) || "mat-hang")

const existingSchema = z.array(
  z.object({
    id: z.string(),
    handle: z.string(),
    external_id: z.string(),
    seller: z.object({ id: z.string() }).nullish(),
    variants: z.array(z.object({ id: z.string(), title: z.string() })).nullish(),
  })
)

type ExistingListing = {
  id: string
  handle: string
  has_seller: boolean
  variants: { id: string; title: string }[]
}

async function readExisting(
  container: MedusaContainer,
  listings: CreateListing[]
): Promise<Map<string, ExistingListing>> {
  const external_id = listings.flatMap((listing) =>
    listing.external_id ? [externalIdOf(listing.seller_id, listing.external_id)] : []
  )
  if (!external_id.length) return new Map()
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "product",
    fields: ["id", "handle", "external_id", "seller.id", "variants.id", "variants.title"],
    filters: { external_id },
  })
  return new Map(
    existingSchema
      .parse(data)
      .map(({ id, handle, external_id, seller, variants }) => [
        external_id,
        { id, handle, has_seller: Boolean(seller), variants: variants ?? [] },
      ])
  )
}

async function readTakenHandles(container: MedusaContainer, listings: CreateListing[]): Promise<Set<string>> {
  const bases = [...new Set(listings.map(handleOf))]
  const products = await container
    .resolve(Modules.PRODUCT)
    .listProducts(
      { $or: bases.map((base) => ({ handle: { $like: `${base}%` } })) },
      { select: ["handle"], take: 10_000 }
    )
  return new Set(products.map((product) => product.handle))
}

function productOf(
  listing: CreateListing,
  inventory_item_id: string | undefined
): CreateProductWorkflowInputDTO {
  return {
    title: listing.title,
    description: listing.description,
    status: listing.publish ? "published" : "draft",
    external_id: listing.external_id ? externalIdOf(listing.seller_id, listing.external_id) : undefined,
    images: listing.picture_urls.map((url) => ({ url })),
    thumbnail: listing.picture_urls[0],
    weight: listing.variants[0]?.weight_g,
    origin_country: "vn",
    options: [{ title: variant_option, values: listing.variants.map((variant) => variant.title) }],
    variants: listing.variants.map((variant, at) => ({
      title: variant.title,
      variant_rank: at,
      sku: variant.sku,
      weight: variant.weight_g,
      manage_inventory: true,
      allow_backorder: false,
      options: { [variant_option]: variant.title },
      prices: [{ amount: variant.price, currency_code: "vnd" }],
      ...(inventory_item_id
        ? { inventory_items: [{ inventory_item_id, required_quantity: variant.content ?? 1 }] }
        : {}),
    })),
  }
}

/** A known listing's variants are found again by their title. */
function updateOf(listing: CreateListing, known: ExistingListing): UpdateListing {
  const { seller_id: _, handle: __, external_id: ___, shared_stock, variants, ...rest } = listing
  const ids = new Map(known.variants.map((variant) => [variant.title, variant.id]))
  return {
    ...rest,
    id: known.id,
    ...(shared_stock ? { stock: shared_stock.amount } : {}),
    variants: variants.map(({ title, price, weight_g, stock }) => {
      const id = ids.get(title)
      if (!id) throw new Problem("invalid_request", texts.listing_variant_unknown, { param: "variants" })
      return { id, price, weight_g, ...(shared_stock ? {} : { stock }) }
    }),
  }
}
