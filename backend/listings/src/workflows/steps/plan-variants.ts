import { randomUUID } from "node:crypto"
import { Problem } from "@chophien/platform/problem"
import type { CreateProductVariantWorkflowInputDTO } from "@medusajs/framework/types"
import type { StockChange, UpdateListing, VariantStock } from "../../listing-input"
import type { SharedStock } from "../../modules/listing/types"
import { texts } from "../../texts"

/** A listing's product with what decides about its variants. */
export type VariedProduct = {
  id: string
  options: { id: string; title: string }[]
  variants: {
    id: string
    title: string
    variant_rank?: number | null | undefined
    inventory_items?: { required_quantity: number }[] | null | undefined
  }[]
}
type Variant = VariedProduct["variants"][number]

/** A variant to be made: the options it needs a value of, and its own stock where it does not draw on a shared one. */
export type NewVariant = {
  variant: CreateProductVariantWorkflowInputDTO & { product_id: string }
  option_ids: string[]
  location_id: string
  stock: number | null
}

/** How much of its stock one of a variant takes. */
export const contentOf = ({ inventory_items }: Variant): number =>
  inventory_items?.[0]?.required_quantity ?? 1

/**
 * The variants that a change adds. One that is there under its name was added by an earlier try of the same change.
 * @throws Problem `listing_variants_duplicate` where another one has its name, `listing_content_unclear`
 */
export function moreVariants(
  { more_variants = [] }: UpdateListing,
  product: VariedProduct,
  shared: SharedStock | null,
  location_id: string
): NewVariant[] {
  const known = new Map(product.variants.map((variant) => [variant.title, variant]))
  const rank = Math.max(-1, ...product.variants.map(({ variant_rank }) => variant_rank ?? 0))
  const titles = new Set<string>()
  return more_variants.flatMap(({ title, price, weight_g, content, stock }, at): NewVariant[] => {
    if ((shared ? content : stock) === undefined)
      throw new Problem("invalid_request", texts.listing_content_unclear, { param: "more_variants" })
    const same = known.get(title)
    if (titles.has(title) || (same && shared && contentOf(same) !== content))
      throw new Problem("invalid_request", texts.listing_variants_duplicate, {
        param: "more_variants",
        values: { title },
      })
    titles.add(title)
    if (same) return []
    const variant = {
      product_id: product.id,
      title,
      weight: weight_g,
      variant_rank: rank + 1 + at,
      manage_inventory: true,
      allow_backorder: false,
      options: Object.fromEntries(product.options.map((option) => [option.title, title])),
      prices: [{ amount: price, currency_code: "vnd" }],
      ...(shared
        ? {
            inventory_items: [
              { inventory_item_id: shared.inventory_item_id, required_quantity: content ?? 1 },
            ],
          }
        : {}),
    }
    const option_ids = product.options.map(({ id }) => id)
    return [{ variant, option_ids, location_id, stock: shared ? null : (stock ?? 0) }]
  })
}

/**
 * The variants that a change takes away; those that are gone already are.
 * @throws Problem `listing_last_variant` where none would be left
 */
export function removedVariants(
  { removed_variant_ids = [], more_variants = [] }: UpdateListing,
  product: VariedProduct
): string[] {
  const removed = product.variants.flatMap(({ id }) => (removed_variant_ids.includes(id) ? [id] : []))
  if (removed.length && removed.length === product.variants.length && !more_variants.length)
    throw new Problem("conflict", texts.listing_last_variant, { param: "removed_variant_ids" })
  return removed
}

/** The one stock that a change sets, through whichever variant draws on it. @throws Problem `listing_stock_apart` */
export function sharedStock(
  { stock }: UpdateListing,
  product: VariedProduct,
  shared: SharedStock | null,
  location_id: string
): VariantStock[] {
  if (stock === undefined) return []
  return [{ variant_id: anyVariant(product, shared).id, location_id, stock }]
}

/** What a change adds to the one stock, or takes off it. @throws Problem `listing_stock_apart` */
export function sharedStockChange(
  { stock_change, change_key }: UpdateListing,
  product: VariedProduct,
  shared: SharedStock | null,
  location_id: string
): StockChange[] {
  if (!stock_change) return []
  const { id: variant_id } = anyVariant(product, shared)
  return [{ key: `${change_key ?? randomUUID()} stock`, variant_id, location_id, change: stock_change }]
}

function anyVariant({ variants: [variant] }: VariedProduct, shared: SharedStock | null): Variant {
  if (!shared || !variant)
    throw new Problem("invalid_request", texts.listing_price_of_one_variant, { param: "stock" })
  return variant
}
